package dev.deskhand.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedBlockTest {

    @TempDir
    private Path folder;

    @Test
    void what_a_command_wrote_is_replaced_and_the_rest_stays() throws Exception {
        Path page = folder.resolve("page.md");
        Files.write(page, List.of("# Page", "", "<!-- begin judge -->", "old", "<!-- end judge -->", "", "An end."));

        GeneratedBlock.put(page, "judge", List.of("| new |"));
        GeneratedBlock.put(page, "other", List.of("| more |"));

        assertThat(Files.readString(page)).isEqualTo("""
                # Page

                <!-- begin judge -->

                | new |

                <!-- end judge -->

                An end.
                <!-- begin other -->

                | more |

                <!-- end other -->
                """);
    }
}
