package dev.deskhand.bot.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortNamesTest {

    @Test
    void a_variable_has_one_short_name_everywhere() {
        String script = "const first = (value) => value + 1; let second = first(2); if (second) { first(second); }";

        assertThat(ShortNames.in(script)).isEqualTo("const a = (c) => c + 1; let b = a(2); if (b) { a(b); }");
    }

    @Test
    void properties_keep_their_names() {
        String script = "const text = {text: 1, more() { return 2; }}; text.text = text?.more(); ({other: text});";

        assertThat(ShortNames.in(script))
                .isEqualTo("const a = {text: 1, more() { return 2; }}; a.text = a?.more(); ({other: a});");
    }

    @Test
    void shorthand_is_written_out() {
        String script = "const {one, two = 2, three: four} = given; send({one, two, four});";

        assertThat(ShortNames.in(script))
                .isEqualTo("const {one:a, two:b = 2, three: c} = given; send({one:a, two:b, four:c});");
    }

    @Test
    void members_of_a_class_keep_their_names_and_private_ones_do_not() {
        String script =
                "export class Kept { state = 1; #hidden = 2; get state2() { return this.#hidden; } run(state) { return state; } }";

        assertThat(ShortNames.in(script))
                .isEqualTo(
                        "export class Kept { state = 1; #a = 2; get state2() { return this.#a; } run(a) { return a; } }");
    }

    @Test
    void globals_keep_their_names_and_nothing_is_called_like_one() {
        String script = "const a1 = b(location.href); function long(words = navigator.languages) { return c + words; }";

        assertThat(ShortNames.in(script))
                .isEqualTo("const d = b(location.href); function e(a = navigator.languages) { return c + a; }");
    }

    @Test
    void strings_templates_and_regular_expressions_are_text() {
        String script = "const word = 'word' + `word ${word(`${word}`)} word` + /word[/]word/g.source / word; // word";

        assertThat(ShortNames.in(script))
                .isEqualTo("const a = 'word' + `word ${a(`${a}`)} word` + /word[/]word/g.source / a; // word");
    }

    @Test
    void a_condition_between_question_mark_and_colon_is_no_key() {
        String script = "const which = (yes, no) => { switch (yes) { case no: return yes ? no : yes; } };";

        assertThat(ShortNames.in(script))
                .isEqualTo("const c = (a, b) => { switch (a) { case b: return a ? b : a; } };");
    }
}
