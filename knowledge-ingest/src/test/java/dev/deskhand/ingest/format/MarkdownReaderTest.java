package dev.deskhand.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.ingest.source.Companions;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {

    @Test
    void liquid_tags_give_way_to_what_they_would_have_shown() {
        String body = body("""
                ---
                title: Verify
                bring_list:
                  - __Your ID__
                  - The [barcode](/barcode/)
                ---
                {% comment %}internal{% endcomment %}
                {% capture warning %}
                Codes expire.
                {% endcapture %}
                {% include alert.html type="warning" content=warning %}

                Bring to {{ page.title }}:

                {% include icon-list.html items=page.bring_list size='md' %}

                {% if site.beta %}See [help]({{ site.baseurl }}/help/).{% endif %}

                {% include search.html %}

                ```
                {{ kept.in.code }}
                ```
                """);

        assertThat(body).isEqualTo("""
                        Codes expire.

                        Bring to Verify:

                        * __Your ID__
                        * The [barcode](/barcode/)

                        See [help](/help/).

                        ```
                        {{ kept.in.code }}
                        ```""");
    }

    @Test
    void comments_and_attributes_of_site_generators_leave_no_trace() {
        String body = body("""
                Before<!-- a
                comment --> after.
                {: .lead}

                ## Heading {#anchor}

                {: .number-list}
                1. [One](/one){:class="external"}

                :::tip Good to know
                Keep it dry.
                :::
                """);

        assertThat(body).isEqualTo("""
                        Before after.

                        ## Heading

                        1. [One](/one)

                        **Tip: Good to know**

                        Keep it dry.""");
    }

    @Test
    void html_blocks_become_markdown_and_placeholders_stay() {
        String body = body("""
                <div class="accordion">
                  <h2><button type="button">Can I turn it off?</button></h2>
                  <div id="a1">
                    <p>No, but <strong>remember</strong> it:</p>

                    <ol class="steps">
                      <li>Sign in.</li>
                      <li>Tick <a href="/box">the box</a>.</li>
                    </ol>
                  </div>
                </div>

                Type `<b>` or <version>, see <https://example.org>, then <kbd>Enter</kbd><br>and <a href="/x">go</a>.
                """);

        assertThat(body).isEqualTo("""
                        ## Can I turn it off?

                        No, but **remember** it:

                        1. Sign in.
                        2. Tick [the box](/box).

                        Type `<b>` or <version>, see <https://example.org>, then `Enter` \s
                        and [go](/x).""");
    }

    @Test
    void markdown_within_html_stays_markdown() {
        String body = body("""
                <details>
                <summary>More</summary>

                * one with **bold**
                * two

                </details>

                After.
                """);

        assertThat(body).isEqualTo("""
                        **More**

                        * one with **bold**
                        * two

                        After.""");
    }

    @Test
    void an_unclosed_block_loses_its_tag_and_nothing_else() {
        String body = body("<div class=\"note\">\nText one.\n\nText two.\n");

        assertThat(body).isEqualTo("Text one.\n\nText two.");
    }

    @Test
    void imports_and_components_of_mdx_are_left_out() {
        String body = MarkdownReader.read(
                        "a.mdx",
                        "import Tabs from '@theme/Tabs';\n\n<Tabs>\n<TabItem value=\"a\">\n\nText.\n\n</TabItem>\n</Tabs>\n",
                        Companions.NONE)
                .body();

        assertThat(body).isEqualTo("Text.");
    }

    private static String body(String text) {
        return MarkdownReader.read("a.md", text, Companions.NONE).body();
    }
}
