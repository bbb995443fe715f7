package dev.deskhand.bot.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptCompactorTest {

    @Test
    void takes_comments_and_indentation_out() {
        String script = """
                /** Says hello. */
                export function hello(name) { // to whom
                    return 'hello ' + name; /* with a
                    comment */
                }
                """;

        assertThat(ScriptCompactor.compact(script)).isEqualTo("export function hello(name){return'hello '+name}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " → ",
            quoteCharacter = '"',
            value = {
                "const address = 'https://a//b'; → const address='https://a//b';",
                "const quote = 'it\\'s // not a comment'; → const quote='it\\'s // not a comment';",
                "const slashes = /[/*]\\/\\/ x/g.exec(a); → const slashes=/[/*]\\/\\/ x/g.exec(a);",
                "const half = a / 2 / b; // half → const half=a/2/b;",
                "if (a) /x y/.test(b); → if(a)/x y/.test(b);",
                "(a) / b / c → (a)/b/c",
                "return /a  b/; → return/a  b/;",
                "const t = `a  // b ${ c ? `d  ${ e }` : { f: 1 }.f }  /* g */`; → const t=`a  // b ${c?`d  ${e}`:{f:1}.f}  /* g */`;",
                "a + +b - -c → a+ +b- -c",
                "a++ + b → a++ +b",
                "1 .toFixed(2) → 1 .toFixed(2)",
                "/x/g in y → /x/g in y",
                "class A { #b = 1; static c; get d() { return this.#b; } } → class A{#b=1;static c;get d(){return this.#b}}",
                "a ? .5 : b → a?.5:b",
            })
    void changes_nothing_but_space(String script, String compact) {
        assertThat(ScriptCompactor.compact(script)).isEqualTo(compact + "\n");
    }

    @Test
    void keeps_a_line_break_where_a_statement_may_end_by_it() {
        String script = """
                let a = b
                ++c
                let d = () => {}
                (e)
                return
                f
                """;

        assertThat(ScriptCompactor.compact(script)).isEqualTo("let a=b\n++c\nlet d=()=>{}\n(e)\nreturn\nf\n");
    }

    @ParameterizedTest
    @MethodSource("ourScripts")
    void has_nothing_left_to_do_on_a_second_run(Path script) throws IOException {
        String once = ScriptCompactor.compact(Files.readString(script));

        assertThat(ScriptCompactor.compact(once)).isEqualTo(once);
        assertThat(once).hasSizeLessThan((int) Files.size(script)).doesNotContain("@param", "@type");
    }

    static List<Path> ourScripts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/static"))) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }
}
