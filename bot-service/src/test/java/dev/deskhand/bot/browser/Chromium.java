package dev.deskhand.bot.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium under Playwright; nothing is downloaded, and no name but this machine's is resolved. */
final class Chromium implements AutoCloseable {

    private static final List<String> USUAL =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static final Optional<Path> EXECUTABLE = Stream.concat(
                    Optional.ofNullable(System.getenv("DESKHAND_CHROMIUM")).stream(), USUAL.stream())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                EXECUTABLE.orElseThrow(
                                        () -> new IllegalStateException(
                                                "There is no Chromium. Install the package \"chromium\", or name one in DESKHAND_CHROMIUM.")))
                        .setArgs(List.of(
                                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                                "--disable-dev-shm-usage")));
    }

    static boolean isInstalled() {
        return EXECUTABLE.isPresent();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
