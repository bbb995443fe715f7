package dev.deskhand.bot.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.knowledge.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DirtiesContext
class ServiceFileIT extends ApiTest {

    @Autowired
    private StoreSettings store;

    @Autowired
    private ServiceFile serviceFile;

    @Autowired
    private FirstKey firstKey;

    @Test
    void tools_find_the_service_until_it_ends() throws IOException {
        Path file = store.dataFolder().resolve("service.json");
        JsonNode content = new JsonMapper().readTree(Files.readAllBytes(file));
        String key = content.get("key").asString();

        int inside = get("/keys", key).statusCode();
        serviceFile.destroy();

        assertThat(content.get("url").asString()).isEqualTo("http://127.0.0.1:" + port());
        assertThat(content.get("pid").asLong())
                .isEqualTo(ProcessHandle.current().pid());
        assertThat(content.get("database").asString()).isEqualTo("embedded");
        assertThat(inside).isEqualTo(200);
        assertThat(file).doesNotExist();
        assertThat(get("/keys", key).statusCode()).isEqualTo(401);
    }

    @Test
    void only_its_owner_reads_it_and_a_new_start_ends_the_old_key() throws IOException {
        Path file = store.dataFolder().resolve("service.json");
        serviceFile.write();
        String before =
                new JsonMapper().readTree(Files.readAllBytes(file)).get("key").asString();

        serviceFile.write();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(get("/keys", before).statusCode()).isEqualTo(401);
    }

    @Test
    void the_first_key_is_made_once() {
        jdbc.sql("delete from bot.api_key where local_to is null").update();

        firstKey.run(null);
        firstKey.run(null);

        assertThat(count("bot.api_key where local_to is null")).isEqualTo(1);
        assertThat(count("bot.api_key where local_to is null and all_sites and scopes @> '{answer,admin}'"
                        + " and not scopes @> '{answer:internal}'"))
                .isEqualTo(1);
    }
}
