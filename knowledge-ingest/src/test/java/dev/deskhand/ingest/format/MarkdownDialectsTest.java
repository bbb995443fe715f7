package dev.deskhand.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.ingest.source.Companions;
import dev.deskhand.knowledge.article.ArticleWarning;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownDialectsTest {

    @Test
    void mkdocs_admonitions_come_out_of_their_indentation() {
        assertThat(body("""
            Before.

            !!! warning "Hot surface"
                Let it cool.

                ```sh
                !!! no marker
                ```

            ??? question
                Why so hot?

                !!! tip ""
                    Inner.

            After.
            """)).isEqualTo("""
                    Before.

                    **Hot surface**

                    Let it cool.

                    ```sh
                    !!! no marker
                    ```

                    **Question**

                    Why so hot?

                    Inner.

                    After.\
                    """);
    }

    @Test
    void content_tabs_keep_their_labels_and_lists_their_numbers() {
        assertThat(body("""
            === "Windows"

                1. Open Settings.
                2. Restart.

            === "macOS"

                Nothing to do.
            """)).isEqualTo("""
                    **Windows**

                    1. Open Settings.
                    2. Restart.

                    **macOS**

                    Nothing to do.\
                    """);
    }

    @Test
    void marks_of_material_for_mkdocs_leave_plain_words() {
        assertThat(body("""
            [TOC]

            Press ++ctrl+s++ :material-keyboard: and ==see== [the plans](plans.md){ .md-button .md-button--primary }.

            Code stays: `++ctrl++`, `==x==`.
            """)).isEqualTo("""
                    Press Ctrl+S and see [the plans](plans.md).

                    Code stays: `++ctrl++`, `==x==`.\
                    """);
    }

    @Test
    void snippets_come_whole_by_section_and_by_lines_also_within_code() {
        Map<String, String> files = Map.of(
                "snippets/a.md", "Whole **file**.\n",
                "snippets/b.md", "one\n<!-- --8<-- [start:x] -->\ntwo\n<!-- --8<-- [end:x] -->\nthree\n",
                "docs/code.yml", "a: 1\nb: 2\nc: 3\n");

        assertThat(body("docs/page.md", """
            --8<-- "a.md"

            --8<-- "b.md:x"

            ``` yaml
            --8<-- "code.yml:2:3"
            ```
            """, files)).isEqualTo("""
                    Whole **file**.

                    two

                    ``` yaml
                    b: 2
                    c: 3
                    ```\
                    """);
    }

    @Test
    void an_include_that_is_not_in_the_source_is_named_and_left_out() {
        ReadContent page = MarkdownReader.read("a.md", "Text.\n\n--8<-- \"../../etc/passwd\"\n", Companions.NONE);

        assertThat(page.body()).isEqualTo("Text.");
        assertThat(page.warnings())
                .extracting(ArticleWarning::text)
                .containsExactly("includes ../../etc/passwd, which is not in the source");
    }

    @Test
    void docusaurus_tabs_notes_and_partials_become_plain_markdown() {
        assertThat(body("docs/page.mdx", """
            import Tabs from '@theme/Tabs';
            import TabItem from '@theme/TabItem';
            import Limits from './_limits.mdx';

            export const Price = ({plan}) => (
              <b>{plan}</b>
            );

            :::tip[Good to know]

            It is free.

            :::

            <Tabs groupId="os" onChange={() => go({a: 1})}>
              <TabItem value="win" label="Windows" default>

            Click **Start**.

              </TabItem>
              <TabItem value="mac" label='macOS'>

            Nothing.

              </TabItem>
            </Tabs>

            <Limits />

            {/* a note to translators */}
            """, Map.of("docs/_limits.mdx", "At most 5 users.")))
                .isEqualTo("""
                    **Tip: Good to know**

                    It is free.

                    **Windows**

                    Click **Start**.

                    **macOS**

                    Nothing.

                    At most 5 users.\
                    """);
    }

    @Test
    void githubs_alerts_are_quotes_with_a_strong_word() {
        assertThat(body("> [!NOTE]\n> It takes a day.\n")).isEqualTo("> **Note**\n>\n> It takes a day.");
    }

    @Test
    void hugos_shortcodes_show_what_readers_would_see() {
        assertThat(body("""
            {{< notice warning >}}
            Hot.
            {{< /notice >}}

            See [plans]({{< relref "plans.md" >}}).

            {{< figure src="lamp.png" alt="The lamp" >}}

            {{< tabs >}}
            {{% tab name="Linux" %}}
            Run it.
            {{% /tab %}}
            {{< /tabs >}}

            {{< highlight go >}}
            x := 1
            {{< /highlight >}}

            {{< youtube abc >}}
            """)).isEqualTo("""
                    **Warning**

                    Hot.

                    See [plans](plans.md).

                    ![The lamp](lamp.png)

                    **Linux**

                    Run it.

                    ```go
                    x := 1
                    ```\
                    """);
    }

    @Test
    void references_and_footnotes_stand_where_they_are_used() {
        assertThat(body("""
            See [the plans][plans], [Help] and ![lamp][pic]; it is free[^1]. Use `[Help]` as it is.

            - [ ] to do

            [plans]: https://example.org/plans "All plans"
            [help]: <https://example.org/help>
            [pic]: lamp.png
            [^1]: For the first
                month.
            *[API]: Application programming interface
            """)).isEqualTo("""
                    See [the plans](https://example.org/plans), [Help](https://example.org/help) and ![lamp](lamp.png); it is free (For the first month.). Use `[Help]` as it is.

                    - [ ] to do\
                    """);
    }

    @Test
    void definition_lists_are_a_strong_word_and_their_text() {
        assertThat(body("""
            Red light
            :   The tank is empty.

            Green light
            :   All is well.
            """)).isEqualTo("""
                    **Red light**

                    The tank is empty.

                    **Green light**

                    All is well.\
                    """);
    }

    @Test
    void an_include_of_jekyll_without_logic_of_its_own_is_put_in() {
        assertThat(body(
                        "faq.md",
                        "Before.\n\n{% include contact.html %}\n",
                        Map.of("_includes/contact.html", "<p>Call <b>us</b>.</p>")))
                .isEqualTo("Before.\n\nCall **us**.");
    }

    private static String body(String text) {
        return body("a.md", text, Map.of());
    }

    private static String body(String path, String text, Map<String, String> files) {
        Map<String, byte[]> companions = new LinkedHashMap<>();
        files.forEach((name, content) -> companions.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return MarkdownReader.read(path, text, new Companions(companions, Map.of()))
                .body();
    }
}
