package dev.deskhand.ingest.format.rst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.ingest.format.ReadContent;
import dev.deskhand.ingest.source.Companions;
import dev.deskhand.knowledge.article.ArticleWarning;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RstReaderTest {

    @Test
    void adornments_in_the_order_of_their_use_are_the_levels_of_headings() {
        ReadContent page = read("""
                ======
                Lights
                ======

                All about lamps.

                Red
                ---

                Too hot.

                Blinking
                ~~~~~~~~

                Wait.

                Green
                -----

                Fine.
                """);

        assertThat(page.title()).isEqualTo("Lights");
        assertThat(page.body()).isEqualTo("""
                All about lamps.

                ## Red

                Too hot.

                ### Blinking

                Wait.

                ## Green

                Fine.""");
    }

    @Test
    void inline_markup_links_and_roles_become_markdown() {
        assertThat(body("""
                Press :kbd:`Ctrl+S` in ``app.ini`` or *now*, **really**; see `the site <https://example.org/a>`_,
                `later on`_, Docs_ and :doc:`the guide </guide/start>`. Choose :menuselection:`File --> Save`, run
                :command:`sync` with \\*stars\\*.

                .. _later on: https://example.org/later
                .. _Docs: https://example.org/docs
                """)).isEqualTo("""
                Press Ctrl+S in `app.ini` or *now*, **really**; see [the site](https://example.org/a),
                [later on](https://example.org/later), [Docs](https://example.org/docs) and the guide. Choose **File > Save**, run
                `sync` with \\*stars\\*.""");
    }

    @Test
    void references_to_sections_of_the_page_show_their_headings() {
        assertThat(body("""
                See :ref:`reset-it`.

                .. _reset-it:

                How to reset
                ============

                Hold the button.
                """)).startsWith("See How to reset.");
    }

    @Test
    void notes_keep_their_text_below_a_strong_word() {
        assertThat(body("""
                .. warning:: Hot surface.

                   Let it cool down first.

                .. admonition:: Good to know

                   It is waterproof.
                """)).isEqualTo("""
                **Warning**

                Hot surface.

                Let it cool down first.

                **Good to know**

                It is waterproof.""");
    }

    @Test
    void code_survives_as_it_is() {
        assertThat(body("""
                Run this::

                    a  *b*
                      c

                .. code-block:: sh
                   :linenos:

                   make all
                """)).isEqualTo("""
                Run this:

                ```
                a  *b*
                  c
                ```

                ```sh
                make all
                ```""");
    }

    @Test
    void lists_nest_and_definitions_are_a_strong_word_and_their_text() {
        assertThat(body("""
                * one

                  - inner a
                  - inner b
                * two
                  goes on

                3. third
                4. fourth

                Term
                  What it means.
                """)).isEqualTo("""
                - one
                  - inner a
                  - inner b
                - two
                  goes on

                3. third
                4. fourth

                **Term**

                What it means.""");
    }

    @Test
    void all_four_kinds_of_tables_become_markdown_tables() {
        String expected = "| Plan | Price |\n| --- | --- |\n| Small | 3 |\n| Large | 9, yearly |";

        assertThat(body("""
                +-------+-----------+
                | Plan  | Price     |
                +=======+===========+
                | Small | 3         |
                +-------+-----------+
                | Large | 9,        |
                |       | yearly    |
                +-------+-----------+
                """)).isEqualTo(expected);
        assertThat(body("""
                =====  =========
                Plan   Price
                =====  =========
                Small  3
                Large  9, yearly
                =====  =========
                """)).isEqualTo(expected);
        assertThat(body("""
                .. list-table::
                   :header-rows: 1

                   * - Plan
                     - Price
                   * - Small
                     - 3
                   * - Large
                     - 9, yearly
                """)).isEqualTo(expected);
        assertThat(body("""
                .. csv-table::
                   :header: "Plan", "Price"

                   Small, 3
                   Large, "9, yearly"
                """)).isEqualTo(expected);
    }

    @Test
    void images_show_their_alternative_texts_and_figures_their_captions() {
        assertThat(body("""
                .. image:: lamp.png
                   :alt: The lamp from above

                .. figure:: cable.png
                   :alt: The cable

                   Red is plus.
                """)).isEqualTo("""
                ![The lamp from above](lamp.png)

                ![The cable](cable.png)

                Red is plus.""");
    }

    @Test
    void substitutions_and_footnotes_stand_where_they_are_used() {
        assertThat(body("""
                Buy the |name| now [1]_.

                .. |name| replace:: *Lamp 3*
                .. [1] While stocks last.
                """)).isEqualTo("Buy the *Lamp 3* now (While stocks last.).");
    }

    @Test
    void fields_above_the_title_are_facts_about_the_article() {
        ReadContent page = read("""
                :lang: de
                :keywords: lampe, licht

                Die Lampe
                =========

                Sie leuchtet.

                :Farbe: rot
                """);

        assertThat(page.metadata().text("lang")).contains("de");
        assertThat(page.metadata().list(",", "keywords")).containsExactly("lampe", "licht");
        assertThat(page.body()).isEqualTo("Sie leuchtet.\n\n**Farbe:** rot");
    }

    @Test
    void includes_come_from_within_the_source_and_missing_ones_are_named() {
        Companions companions =
                new Companions(Map.of("parts/end.rst", "Bye, |who|.".getBytes(StandardCharsets.UTF_8)), Map.of());

        ReadContent page = RstReader.read("guide/a.rst", """
                Hello.

                .. |who| replace:: friend
                .. include:: ../parts/end.rst
                .. include:: ../../secret.rst
                """, companions);

        assertThat(page.body()).isEqualTo("Hello.\n\nBye, friend.");
        assertThat(page.warnings())
                .extracting(ArticleWarning::text)
                .containsExactly("includes ../../secret.rst, which is not in the source");
    }

    @Test
    void what_only_a_build_knows_and_raw_html_are_left_out() {
        assertThat(body("""
                .. toctree::
                   :maxdepth: 2

                   Start here <start>
                   user-guide/index

                .. raw:: html

                   <script>alert(1)</script>

                .. automodule:: lamp
                   :members:

                .. a comment
                   over two lines

                Text with <tags>.
                """)).isEqualTo("""
                - [Start here](start)
                - [user guide](user-guide/index)

                Text with \\<tags>.""");
    }

    private static ReadContent read(String text) {
        return RstReader.read("a.rst", text, Companions.NONE);
    }

    private static String body(String text) {
        return read(text).body();
    }
}
