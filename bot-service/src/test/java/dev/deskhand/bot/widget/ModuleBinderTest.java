package dev.deskhand.bot.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleBinderTest {

    @TempDir
    Path folder;

    @Test
    void puts_each_module_once_before_those_that_import_it() throws IOException {
        write("main.js", "import { a } from './a.js';\nimport { b } from './more/b.js';\nexport const main = a + b;\n");
        write("a.js", "const ONE = 1;\nexport const a = ONE;\n");
        write("more/b.js", "import { a } from '../a.js';\nconst ONE = 1;\nexport function b() { return a + ONE; }\n");

        ModuleBinder.Bound bound = ModuleBinder.bind(folder.resolve("main.js"));

        assertThat(ScriptCompactor.compact(bound.script())).isEqualTo("""
                        const ONE=1;const a=ONE;const{b}=(()=>{const ONE=1;function b(){return a+ONE}
                        return{b}})();export const main=a+b;
                        """);
        assertThat(bound.files())
                .containsExactly(folder.resolve("a.js"), folder.resolve("more/b.js"), folder.resolve("main.js"));
    }

    @Test
    void leaves_nothing_of_modules_that_only_hold_types() throws IOException {
        write("main.js", "import { a } from './a.js';\na();\n");
        write("a.js", "import {} from './types.js';\nexport function a() {}\n");
        write("types.js", "/** @typedef {string} Name */\nexport {};\n");

        assertThat(ScriptCompactor.compact(
                        ModuleBinder.bind(folder.resolve("main.js")).script()))
                .isEqualTo("function a(){}\na();\n");
    }

    @Test
    void refuses_what_it_does_not_know() throws IOException {
        write("main.js", "import a from './a.js';\n");
        write("renamed.js", "import { a as b } from './a.js';\n");
        write("mutable.js", "export let count = 0;\n");
        write("a.js", "export const a = 1;\n");

        assertThatThrownBy(() -> ModuleBinder.bind(folder.resolve("main.js")))
                .hasMessageContaining("main.js: not bindable: import a from './a.js';");
        assertThatThrownBy(() -> ModuleBinder.bind(folder.resolve("renamed.js")))
                .hasMessageContaining("a as b");
        assertThatThrownBy(() -> ModuleBinder.bind(folder.resolve("mutable.js")))
                .hasMessageContaining("export let count");
    }

    @Test
    void refuses_two_modules_that_export_the_same_name() throws IOException {
        write("main.js", "import { a } from './a.js';\nimport { b } from './b.js';\n");
        write("a.js", "export const a = 1;\n");
        write("b.js", "export const a = 2;\nexport const b = 3;\n");

        assertThatThrownBy(() -> ModuleBinder.bind(folder.resolve("main.js"))).hasMessageContaining("both export a");
    }

    @Test
    void refuses_a_module_that_loads_others_by_its_own_address_from_another_folder() throws IOException {
        write("main.js", "import { a } from './more/a.js';\n");
        write("more/a.js", "export const a = () => import('./b.js');\n");

        assertThatThrownBy(() -> ModuleBinder.bind(folder.resolve("main.js"))).hasMessageContaining("its own address");
    }

    private void write(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
    }
}
