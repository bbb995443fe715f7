package dev.deskhand.bot.delivery.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.delivery.mail.MailDesk;
import dev.deskhand.bot.delivery.mail.MailIntake;
import dev.deskhand.bot.problem.BodyLimit;
import dev.deskhand.knowledge.article.SiteId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The routes for mail; what lets somebody in is the token in the path. */
@RestController
@Access(open = true)
@Tag(name = "Delivery")
class MailController {

    private static final String POLICY =
            "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final MailDesk desk;
    private final MailIntake intake;

    MailController(MailDesk desk, MailIntake intake) {
        this.desk = desk;
        this.intake = intake;
    }

    @PostMapping(path = "/mail/inbound/{token}", consumes = "message/rfc822")
    @BodyLimit(kibibytes = 25 * 1024)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Hand in a mail that came in",
            description = "The mail as it is, of the type message/rfc822. The token is the secret \"inbound\" of the"
                    + " site's target of the kind customer_email.")
    InboundResponse inbound(@PathVariable String token, HttpServletRequest request) throws IOException {
        SiteId site = desk.siteOf(token);
        MailIntake.Verdict verdict =
                intake.take(Optional.of(site), request.getInputStream().readAllBytes());
        return new InboundResponse(verdict.name().toLowerCase(Locale.ROOT));
    }

    @GetMapping(path = "/mail/verify/{token}", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(summary = "The page that asks whether an address is the reader's")
    ResponseEntity<String> question(@PathVariable String token, Locale locale) {
        return page(desk.question(token, locale.toLanguageTag()));
    }

    @PostMapping(path = "/mail/verify/{token}", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(summary = "Say that an address is the reader's")
    ResponseEntity<String> prove(@PathVariable String token, Locale locale) {
        return page(desk.prove(token, locale.toLanguageTag()));
    }

    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(html);
    }
}
