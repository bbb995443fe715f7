package dev.deskhand.bot.access;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.publish.SiteDirectory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds out who sends a request. */
@Component
class Callers {

    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([!-~]{1,200})");

    private final ApiKeys keys;
    private final SiteDirectory sites;

    Callers(ApiKeys keys, SiteDirectory sites) {
        this.keys = keys;
        this.sites = sites;
    }

    /**
     * The caller by the header {@code Authorization}.
     *
     * @throws DeskhandException 401 without a valid key
     */
    Caller authenticate(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            throw unauthorized("Send a key as \"Authorization: Bearer …\".");
        }
        Matcher bearer = BEARER.matcher(header.strip());
        if (!bearer.matches()) {
            throw unauthorized("Authorization must be \"Bearer\" and a key.");
        }
        return keys.find(new ApiSecret(bearer.group(1)))
                .map(key -> new Caller(key, LocalRequest.isLocal(request), sites))
                .orElseThrow(() -> unauthorized("The key is not known or was revoked."));
    }

    private static DeskhandException unauthorized(String detail) {
        return new DeskhandException(ErrorCode.UNAUTHORIZED, detail);
    }
}
