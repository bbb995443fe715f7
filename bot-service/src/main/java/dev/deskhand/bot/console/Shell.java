package dev.deskhand.bot.console;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.people.Theme;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page shows; templates know it as {@code shell}.
 *
 * @param agent null where nobody is signed in
 * @param language of the page's words, primary tag
 * @param csrfToken for forms and for the header {@code X-CSRF-TOKEN}
 */
public record Shell(@Nullable Agent agent, String language, String csrfToken) {

    /** Languages that the consoles speak. */
    public static final Set<String> LANGUAGES = Set.of("en", "he");

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

    static Shell of(Optional<SignedIn> signedIn, Locale locale, String csrfToken) {
        return new Shell(signedIn.map(SignedIn::agent).orElse(null), locale.getLanguage(), csrfToken);
    }

    public String direction() {
        return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
    }

    /** What every request of a page's parts carries, as JSON for htmx; the token is letters, digits, - and _. */
    public String headers() {
        return "{\"X-CSRF-TOKEN\": \"" + csrfToken + "\"}";
    }

    /** {@code light}, {@code dark}, or {@code system}. */
    public String theme() {
        return Optional.ofNullable(agent).flatMap(Agent::theme).map(Theme::code).orElse("system");
    }

    public boolean isAdmin() {
        return agent != null && agent.role() == Role.ADMIN;
    }

    public boolean isLead() {
        return agent != null && agent.role().includes(Role.LEAD);
    }
}
