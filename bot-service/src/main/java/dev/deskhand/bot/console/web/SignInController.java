package dev.deskhand.bot.console.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Limit;
import dev.deskhand.bot.access.RateLimited;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.console.oidc.ProviderSignIn;
import dev.deskhand.bot.console.oidc.Refusal;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentSessions;
import dev.deskhand.bot.people.SecondFactor;
import dev.deskhand.bot.people.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, with a second step where the account asks for it, and out. */
@ConsolePage
@Access(open = true)
class SignInController {

    private static final String HOME = "/inbox";

    private final SignIn signIn;
    private final SecondFactor secondFactor;
    private final ProviderSignIn provider;
    private final AgentSessions sessions;
    private final Audit audit;

    SignInController(
            SignIn signIn, SecondFactor secondFactor, ProviderSignIn provider, AgentSessions sessions, Audit audit) {
        this.signIn = signIn;
        this.secondFactor = secondFactor;
        this.provider = provider;
        this.sessions = sessions;
        this.audit = audit;
    }

    @GetMapping({"/console", "/console/"})
    String home() {
        return "redirect:" + HOME;
    }

    @GetMapping("/console/sign-in")
    String form(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String refused,
            HttpServletRequest request,
            Model page) {
        if (sessions.of(request).isPresent()) {
            return "redirect:" + target(next);
        }
        return page(page, next, "", false, refused);
    }

    @PostMapping("/console/sign-in")
    @RateLimited(Limit.SIGN_INS)
    String password(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Optional<Agent> agent = signIn.withPassword(email, password);
        if (agent.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(page, next, email, true, "");
        }
        boolean complete = !secondFactor.isOn(agent.get().id());
        sessions.begin(agent.get(), complete, request, response);
        if (complete) {
            audit.record(agent.get(), "agent.signed_in", agent.get().email());
            return "redirect:" + target(next);
        }
        page.addAttribute("next", target(next)).addAttribute("wrong", false);
        return "console/code";
    }

    @PostMapping("/console/sign-in/code")
    @RateLimited(Limit.SIGN_INS)
    String code(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Optional<Agent> agent = sessions.halfWay(request);
        if (agent.isEmpty()) {
            return "redirect:/console/sign-in";
        }
        if (!signIn.withCode(agent.get(), code)) {
            page.addAttribute("next", target(next)).addAttribute("wrong", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "console/code";
        }
        sessions.begin(agent.get(), true, request, response);
        audit.record(agent.get(), "agent.signed_in", agent.get().email());
        return "redirect:" + target(next);
    }

    @PostMapping("/console/sign-out")
    String out(HttpServletRequest request, HttpServletResponse response) {
        sessions.of(request)
                .ifPresent(person ->
                        audit.record(person, "agent.signed_out", person.agent().email()));
        sessions.end(request, response);
        return "redirect:/console/sign-in";
    }

    private String page(Model page, String next, String email, boolean wrong, String refused) {
        page.addAttribute("next", target(next))
                .addAttribute("email", email)
                .addAttribute("wrong", wrong)
                .addAttribute(
                        "refused", Refusal.named(refused).map(Refusal::code).orElse(""))
                .addAttribute("provider", provider.isOffered())
                .addAttribute("providerName", provider.name().orElse(""));
        return "console/sign-in";
    }

    /** Only to a console's own pages: a path that names no host. */
    static String target(String next) {
        boolean own = next.equals(HOME)
                || next.startsWith(HOME + "/")
                || next.startsWith(HOME + "?")
                || next.startsWith("/console/")
                || next.startsWith("/desk/");
        return own && next.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '\\') ? next : HOME;
    }
}
