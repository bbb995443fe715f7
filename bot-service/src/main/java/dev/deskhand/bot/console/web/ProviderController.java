package dev.deskhand.bot.console.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Limit;
import dev.deskhand.bot.access.RateLimited;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.console.oidc.ProviderSignIn;
import dev.deskhand.bot.console.oidc.RefusedException;
import dev.deskhand.bot.people.AgentSessions;
import dev.deskhand.bot.problem.DeskhandException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in through the identity provider; without one there is nothing here. */
@ConsolePage
@Access(open = true)
class ProviderController {

    private static final Logger log = LoggerFactory.getLogger(ProviderController.class);

    private final ProviderSignIn provider;
    private final AgentSessions sessions;
    private final Audit audit;

    ProviderController(ProviderSignIn provider, AgentSessions sessions, Audit audit) {
        this.provider = provider;
        this.sessions = sessions;
        this.audit = audit;
    }

    @GetMapping("/console/sign-in/provider")
    @RateLimited(Limit.SIGN_INS)
    RedirectView begin(
            @RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response) {
        requireProvider();
        return to(
                provider.begin(SignInController.target(next), request, response).toString());
    }

    @GetMapping("/console/sign-in/provider/back")
    @RateLimited(Limit.SIGN_INS)
    RedirectView finish(HttpServletRequest request, HttpServletResponse response) {
        requireProvider();
        ProviderSignIn.Arrival arrival = provider.finish(request, response);
        sessions.begin(arrival.agent(), true, request, response);
        audit.record(
                arrival.agent(), "agent.signed_in_by_provider", arrival.agent().email());
        return to(SignInController.target(arrival.next()));
    }

    @ExceptionHandler(RefusedException.class)
    RedirectView refuse(RefusedException e) {
        log.info("A sign-in through the identity provider ends: {}", e.getMessage());
        return to("/console/sign-in?refused=" + e.refusal().code());
    }

    private void requireProvider() {
        if (!provider.isOffered()) {
            throw DeskhandException.notFound("There is no identity provider here.");
        }
    }

    /* Addresses as they are: none of the page's values are added, no braces are filled. */
    private static RedirectView to(String address) {
        RedirectView view = new RedirectView(address);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
