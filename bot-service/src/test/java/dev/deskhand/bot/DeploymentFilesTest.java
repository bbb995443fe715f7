package dev.deskhand.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be checked of Dockerfile and docker-compose.yml without a Docker engine. */
class DeploymentFilesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @Test
    void compose_runs_postgres_with_pgvector_and_the_service() throws IOException {
        Map<String, Object> database = service("database");

        assertThat(database).containsEntry("image", "pgvector/pgvector:pg17").doesNotContainKey("ports");
        assertThat(service("service")).containsEntry("build", ".").doesNotContainKey("profiles");
        assertThat(map(service("service").get("depends_on")))
                .containsEntry("database", Map.of("condition", "service_healthy"));
    }

    @Test
    void compose_publishes_ports_on_the_loopback_interface_only() throws IOException {
        for (Object name : map(compose().get("services")).keySet()) {
            Object ports = service((String) name).getOrDefault("ports", List.of());

            assertThat(list(ports)).as((String) name).allMatch(port -> ((String) port).startsWith("127.0.0.1:"));
        }
    }

    @Test
    void compose_takes_the_password_from_the_environment_and_refuses_to_do_without() throws IOException {
        assertThat((String) map(service("database").get("environment")).get("POSTGRES_PASSWORD"))
                .startsWith("${DESKHAND_DATABASE_PASSWORD:?");
        for (String node : List.of("service", "second-node")) {
            assertThat(map(service(node).get("environment")))
                    .containsEntry("DESKHAND_DATABASE_URL", "jdbc:postgresql://database:5432/deskhand")
                    .containsEntry("DESKHAND_DATABASE_USER", "deskhand");
            assertThat((String) map(service(node).get("environment")).get("DESKHAND_DATABASE_PASSWORD"))
                    .startsWith("${DESKHAND_DATABASE_PASSWORD:?");
        }
    }

    @Test
    void compose_checks_the_health_of_everything_and_names_its_volumes() throws IOException {
        Map<String, Object> compose = compose();

        for (Object name : map(compose.get("services")).keySet()) {
            assertThat(map(service((String) name).get("healthcheck")))
                    .as((String) name)
                    .containsKeys("test", "interval", "timeout", "retries");
        }
        assertThat(map(compose.get("volumes"))).containsKeys("database", "service", "second-node", "files");
        assertThat(list(service("database").get("volumes"))).containsExactly("database:/var/lib/postgresql/data");
        assertThat(list(service("service").get("volumes"))).containsExactly("service:/data", "files:/files");
    }

    @Test
    void compose_starts_a_second_node_behind_a_proxy_only_when_asked() throws IOException {
        assertThat(list(service("second-node").get("profiles"))).containsExactly("nodes");
        assertThat(list(service("proxy").get("profiles"))).containsExactly("nodes");
        assertThat(Files.readString(ROOT.resolve("docker/proxy.conf")))
                .contains("server service:8080", "server second-node:8080", "proxy_buffering off");
    }

    @Test
    void compose_starts_a_text_model_only_when_asked_and_publishes_it_to_nobody() throws IOException {
        Map<String, Object> model = service("model");

        assertThat(list(model.get("profiles"))).containsExactly("model");
        assertThat(model).doesNotContainKey("ports");
        assertThat(list(model.get("volumes"))).containsExactly("models:/root/.ollama");
        assertThat(map(service("service").get("environment")))
                .containsKeys(
                        "DESKHAND_MODEL_ENDPOINTS_0_BASEURL",
                        "DESKHAND_MODEL_ENDPOINTS_0_NAME",
                        "DESKHAND_MODEL_ENDPOINTS_0_KEY");
        assertThat(Files.readString(ROOT.resolve("docs/guides/text-model.md"))).contains("--profile model up");
    }

    @Test
    void the_image_runs_java_25_without_rights_and_keeps_data_in_a_volume() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("Dockerfile"));

        assertThat(lines).contains("FROM eclipse-temurin:25-jre", "USER deskhand", "VOLUME /data");
        assertThat(lines.indexOf("USER deskhand")).isGreaterThan(lines.indexOf("FROM eclipse-temurin:25-jre"));
        assertThat(lines).last().asString().startsWith("ENTRYPOINT [\"java\"");
        assertThat(String.join("\n", lines)).contains("SPRING_THREADS_VIRTUAL_ENABLED=true");
    }

    @ParameterizedTest
    @CsvSource({"200,0", "503,1", "404,1"})
    void the_health_checks_tell_a_ready_service_from_one_that_is_not(int status, int exitCode) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        List<String> asked = new ArrayList<>();
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            String port = Integer.toString(server.getAddress().getPort());

            assertThat(run(imageHealthCheck(), port)).isEqualTo(exitCode);
            assertThat(run(composeHealthCheck().replace("/8080", "/" + port), port))
                    .isEqualTo(exitCode);
            assertThat(asked).containsExactly("GET /actuator/health/readiness", "GET /actuator/health/readiness");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void the_health_check_fails_where_nobody_listens() throws Exception {
        assertThat(run(imageHealthCheck(), "1")).isNotZero();
    }

    private static int run(String script, String port) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script);
        builder.environment().put("SERVER_PORT", port);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static String imageHealthCheck() throws IOException {
        Matcher command = Pattern.compile("CMD (\\[.*])").matcher(Files.readString(ROOT.resolve("Dockerfile")));
        assertThat(command.find()).isTrue();
        List<Object> words = list(yaml().load(command.group(1)));
        return (String) words.get(2);
    }

    private static String composeHealthCheck() throws IOException {
        return (String)
                list(map(service("service").get("healthcheck")).get("test")).get(3);
    }

    private static Map<String, Object> service(String name) throws IOException {
        return map(map(compose().get("services")).get(name));
    }

    private static Map<String, Object> compose() throws IOException {
        return map(yaml().load(Files.readString(ROOT.resolve("docker-compose.yml"))));
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        assertThat(value).isInstanceOf(List.class);
        return (List<Object>) value;
    }
}
