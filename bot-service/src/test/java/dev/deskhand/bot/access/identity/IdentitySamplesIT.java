package dev.deskhand.bot.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide's samples sign tokens that are accepted; each runs where its language is installed. */
class IdentitySamplesIT extends IdentityTest {

    private static final Path GUIDE = Path.of("..", "docs", "guides", "developer.md");

    @TempDir
    private Path folder;

    private String kid;
    private String secret;

    @BeforeEach
    void makeAKeyAndSetTheClock() {
        clock.advance(Duration.between(clock.instant(), Instant.now()));
        JsonNode key = json(post("/sites/default/identity-keys", admin(), "{\"algorithm\": \"HS256\"}"));
        kid = key.path("kid").asString();
        secret = key.path("secret").asString();
    }

    @Test
    void the_java_sample_is_accepted() throws Exception {
        Path source = Files.writeString(folder.resolve("DeskhandIdentity.java"), sample("java"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int failed = compiler.run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());

        assertThat(failed).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            String token = (String) loader.loadClass("DeskhandIdentity")
                    .getMethod(
                            "sign", String.class, String.class, String.class, String.class, String.class, String.class)
                    .invoke(null, kid, secret, "default", "7", "Ana", "ana@shop.example");
            assertAccepted(token);
        }
    }

    @TestFactory
    Stream<DynamicTest> the_samples_of_the_languages_installed_here_are_accepted() {
        return Stream.of(
                        new Sample("javascript", "node", "sample.mjs", """
                                console.log(deskhandIdentity({kid: 'KID', secret: 'SECRET', site: 'default',
                                  user: {id: '7', name: 'Ana', email: 'ana@shop.example', plan: 'pro'}}));
                                """),
                        new Sample("python", "python3", "sample.py", """
                                print(deskhand_identity('KID', 'SECRET', 'default',
                                  {'id': '7', 'name': 'Ana', 'email': 'ana@shop.example', 'plan': 'pro'}))
                                """),
                        new Sample("php", "php", "sample.php", """
                                echo deskhand_identity('KID', 'SECRET', 'default',
                                  ['id' => '7', 'name' => 'Ana', 'email' => 'ana@shop.example', 'plan' => 'pro']);
                                """),
                        new Sample("ruby", "ruby", "sample.rb", """
                                puts deskhand_identity(kid: 'KID', secret: 'SECRET', site: 'default',
                                  user: {id: '7', name: 'Ana', email: 'ana@shop.example', plan: 'pro'})
                                """))
                .filter(sample -> isInstalled(sample.program()))
                .map(sample -> DynamicTest.dynamicTest(sample.language(), () -> assertAccepted(run(sample))));
    }

    /** A sample of the guide, and a call of its function in its language. */
    private record Sample(String language, String program, String file, String call) {}

    private String run(Sample sample) throws IOException, InterruptedException {
        String code = sample(sample.language()) + "\n"
                + sample.call().replace("KID", kid).replace("SECRET", secret);
        Path script = Files.writeString(folder.resolve(sample.file()), code);
        Process process = new ProcessBuilder(sample.program(), script.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    private void assertAccepted(String token) {
        HttpResponse<String> answer = identify(token);

        assertThat(answer.statusCode()).as(token + " " + answer.body()).isEqualTo(201);
        assertThat(json(answer).at("/customer/name").asString()).isEqualTo("Ana");
        assertThat(jdbc.sql("select external_id || (attributes ->> 'plan') from bot.customer")
                        .query(String.class)
                        .list())
                .containsExactly("7pro");
    }

    private static boolean isInstalled(String program) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String sample(String language) throws IOException {
        Matcher fence = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE));
        assertThat(fence.find()).as(language).isTrue();
        return fence.group(1);
    }
}
