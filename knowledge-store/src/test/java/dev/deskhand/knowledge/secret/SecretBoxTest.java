package dev.deskhand.knowledge.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {

    private static final String ONE = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String TWO = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

    @TempDir
    Path folder;

    @Test
    void a_secret_comes_back_and_shows_nothing_in_between() {
        SecretBox box = box("");

        String sealed = box.seal("hunter2 ключ", "row 1");

        assertThat(sealed)
                .startsWith("sealed:1:")
                .doesNotContain("hunter2")
                .isNotEqualTo(box.seal("hunter2 ключ", "row 1"));
        assertThat(box.open(sealed, "row 1")).isEqualTo("hunter2 ключ");
        assertThat(box.isCurrent(sealed)).isTrue();
    }

    @Test
    void the_first_secret_makes_a_key_that_only_its_owner_reads_and_that_others_find() throws IOException {
        assertThat(folder.resolve("data/secrets.key")).doesNotExist();

        String sealed = box("").seal("hunter2", "row 1");

        Path file = folder.resolve("data/secrets.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(box("").open(sealed, "row 1")).isEqualTo("hunter2");
        try (var files = Files.list(folder.resolve("data"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_new_key_before_the_old_one_seals_while_both_open() {
        String old = box(ONE).seal("hunter2", "row 1");
        SecretBox rotated = box(TWO + ", " + ONE);

        String renewed = rotated.seal(rotated.open(old, "row 1"), "row 1");

        assertThat(rotated.isCurrent(old)).isFalse();
        assertThat(rotated.isCurrent(renewed)).isTrue();
        assertThat(box(TWO).open(renewed, "row 1")).isEqualTo("hunter2");
    }

    @Test
    void a_missing_key_is_one_sentence_that_names_it_and_where_it_belongs() {
        String sealed = box(ONE).seal("hunter2", "row 1");

        assertThatThrownBy(() -> box(TWO).open(sealed, "row 1"))
                .isInstanceOf(SecretException.class)
                .hasMessageStartingWith("The secret was sealed with the key " + sealed.split(":")[2])
                .hasMessageContaining("secrets.key or DESKHAND_SECRETS_KEYS");
    }

    @Test
    void what_was_sealed_for_another_row_or_altered_does_not_open() {
        SecretBox box = box(ONE);
        String sealed = box.seal("hunter2", "row 1");
        String cut = sealed.substring(0, sealed.lastIndexOf(':') + 5);

        assertThatThrownBy(() -> box.open(sealed, "row 2")).hasMessageContaining("was altered");
        assertThatThrownBy(() -> box.open(cut, "row 1")).hasMessageContaining("was altered");
    }

    @Test
    void what_was_stored_before_there_was_a_box_is_read_as_it_is() {
        assertThat(box("").open("agent@example.com/token:abc", "row 1")).isEqualTo("agent@example.com/token:abc");
        assertThat(box("").isCurrent("agent@example.com/token:abc")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "not Base64!"})
    void what_is_no_key_is_refused_without_showing_it(String key) {
        assertThatThrownBy(() -> box(key))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("DESKHAND_SECRETS_KEYS is not 32 bytes in Base64")
                .hasMessageNotContaining(key);
    }

    private SecretBox box(String keys) {
        return new SecretBox(new SecretKeys(folder.resolve("data"), keys));
    }
}
