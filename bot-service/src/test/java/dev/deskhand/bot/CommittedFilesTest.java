package dev.deskhand.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where packages come from is the business of the machine that builds: its Maven settings, its container engine. */
class CommittedFilesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_COMMITTED = Set.of(".git", "target", "node_modules", ".idea", ".vscode");
    private static final Set<String> ARTICLES_AND_QUESTIONS = Set.of("datasets");
    private static final Set<String> SETTINGS_OF_A_MACHINE =
            Set.of("settings.xml", "settings-security.xml", ".npmrc", ".yarnrc", "pip.conf", ".pypirc");

    private static final Pattern REGISTRY = Pattern.compile(
            "repo1?\\.maven\\.|sonatype\\.(org|com)|mvnrepository\\.|jitpack\\.io|repo\\.spring\\.io|plugins\\.gradle\\.org"
                    + "|maven\\.google\\.|registry\\.npmjs|registry\\.yarnpkg|pypi\\.org|pythonhosted\\.org|docker\\.io"
                    + "|ghcr\\.io|quay\\.io|gcr\\.io|proxy\\.golang|crates\\.io|artifactory\\.|nexus\\.",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REPOSITORY_ELEMENT =
            Pattern.compile("<(repositories|pluginRepositories|distributionManagement|mirrors?)>");

    @Test
    void no_committed_file_names_a_registry() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : committed()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            REGISTRY.matcher(text).results().forEach(hit -> found.add(ROOT.relativize(file) + ": " + hit.group()));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void no_committed_file_configures_a_registry() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : committed()) {
            String name = file.getFileName().toString();
            boolean configures = name.equals("pom.xml")
                    && REPOSITORY_ELEMENT.matcher(Files.readString(file)).find();
            if (configures || SETTINGS_OF_A_MACHINE.contains(name)) {
                found.add(ROOT.relativize(file));
            }
        }

        assertThat(found).isEmpty();
    }

    private static List<Path> committed() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean left = NOT_COMMITTED.contains(name)
                        || ARTICLES_AND_QUESTIONS.contains(name)
                                && folder.getParent().equals(ROOT);
                return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(files).contains(ROOT.resolve("pom.xml"));
        return files;
    }
}
