package dev.deskhand.bot.site.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.site.DemoPage;
import dev.deskhand.bot.site.DemoPage.Theme;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The demo page, under a policy as strict as a careful site's: nothing inline, nothing from elsewhere, Trusted Types. */
@Hidden
@RestController
@ConditionalOnProperty("deskhand.sample.articles")
@RequestMapping(path = "/demo", produces = MediaType.TEXT_HTML_VALUE)
@Access(open = true)
class DemoController {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types 'none'";

    private final DemoPage page;

    DemoController(DemoPage page) {
        this.page = page;
    }

    @GetMapping
    ResponseEntity<String> english(@RequestParam(defaultValue = "garden") String theme) {
        return html(page.english(Theme.named(theme)));
    }

    @GetMapping("/he")
    ResponseEntity<String> hebrew(@RequestParam(defaultValue = "garden") String theme) {
        return html(page.hebrew(Theme.named(theme)));
    }

    private static ResponseEntity<String> html(String page) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(page);
    }
}
