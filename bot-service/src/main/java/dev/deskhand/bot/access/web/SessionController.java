package dev.deskhand.bot.access.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Limit;
import dev.deskhand.bot.access.RateLimited;
import dev.deskhand.bot.access.Visitor;
import dev.deskhand.bot.access.browser.Origins;
import dev.deskhand.bot.access.session.SessionContext;
import dev.deskhand.bot.access.session.SessionVisitors;
import dev.deskhand.bot.access.session.WidgetEntry;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sessions of the widget: begun, ended. */
@RestController
@RequestMapping(path = "/widget/session", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Widget", description = "What the in-app widget calls")
class SessionController {

    private final WidgetEntry entry;
    private final SessionVisitors visitors;
    private final Origins origins;

    SessionController(WidgetEntry entry, SessionVisitors visitors, Origins origins) {
        this.entry = entry;
        this.origins = origins;
        this.visitors = visitors;
    }

    @PostMapping
    @Access(open = true)
    @RateLimited(Limit.SESSIONS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Begin a session",
            description = "The token is in this response and nowhere else. It lasts 90 days from its last use. With an"
                    + " identity the session is that customer's; when the request also carries the token of an"
                    + " anonymous session, its conversations go with it.")
    SessionResponse begin(@RequestBody SessionRequest body, HttpServletRequest request) {
        body.check();
        Site site = entry.site("" + body.site());
        origins.require(site.id(), request);
        SessionContext context = body.context(request.getHeader(HttpHeaders.USER_AGENT));
        String identity = body.identity();
        return SessionResponse.of(
                identity == null
                        ? entry.enter(site, context)
                        : entry.enter(site, identity, request.getHeader(Visitor.HEADER), context));
    }

    @DeleteMapping
    @Access(visitor = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the session", description = "Its token is worth nothing from now on.")
    void end(Visitor visitor) {
        visitors.end(visitor.sessionId());
    }
}
