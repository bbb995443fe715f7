package dev.deskhand.bot.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleSheetsTest {

    private static final String RULES =
            "\n.a, .b > .c:is(.d .e) {\n    inline-size: calc(100% - 2px);\n    color: red;\n}\n"
                    + "@media (max-width: 1px) { .f { margin: 0 1px; } }\n";

    @Test
    void rules_lose_the_space_that_means_nothing() {
        String script = "const STYLE = `" + RULES.repeat(5) + "`; run(STYLE);";

        assertThat(StyleSheets.in(script))
                .isEqualTo("const STYLE = `"
                        + ".a,.b>.c:is(.d .e){inline-size:calc(100% - 2px);color:red}@media (max-width: 1px){.f{margin:0 1px}}"
                                .repeat(5)
                        + "`; run(STYLE);");
    }

    @Test
    void short_templates_and_other_texts_stay() {
        String script = "const short = ` a { b: c; } `, long = `" + "no rules ; here , ".repeat(50) + "`;";

        assertThat(StyleSheets.in(script)).isEqualTo(script);
    }
}
