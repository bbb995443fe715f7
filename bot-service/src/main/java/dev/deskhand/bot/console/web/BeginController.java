package dev.deskhand.bot.console.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Limit;
import dev.deskhand.bot.access.RateLimited;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentSessions;
import dev.deskhand.bot.people.OneTimeLink;
import dev.deskhand.bot.people.OneTimeLinks;
import dev.deskhand.bot.people.SecondFactor;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a one-time link leads to: choosing a password, and for the first admin a name and an address before it. */
@ConsolePage
@Access(open = true)
class BeginController {

    private final OneTimeLinks links;
    private final AgentSessions sessions;
    private final SecondFactor secondFactor;

    BeginController(OneTimeLinks links, AgentSessions sessions, SecondFactor secondFactor) {
        this.links = links;
        this.sessions = sessions;
        this.secondFactor = secondFactor;
    }

    @GetMapping("/console/begin/{token}")
    String form(@PathVariable String token, Model page) {
        show(token, page);
        page.addAttribute("email", "").addAttribute("name", "").addAttribute("fault", "");
        return "console/begin";
    }

    @PostMapping("/console/begin/{token}")
    @RateLimited(Limit.SIGN_INS)
    String begin(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        OneTimeLink link = show(token, page);
        try {
            Agent agent = link.agent().isPresent()
                    ? links.redeem(token, password)
                    : links.redeemAsFirstAdmin(token, PersonForm.email(email), PersonForm.name(name), password);
            sessions.endAll(agent.id());
            if (secondFactor.isOn(agent.id())) {
                return "redirect:/console/sign-in";
            }
            sessions.begin(agent, true, request, response);
            return "redirect:/inbox";
        } catch (DeskhandException e) {
            if (e.code() != ErrorCode.INVALID_REQUEST && e.code() != ErrorCode.CONFLICT) {
                throw e;
            }
            page.addAttribute("email", email)
                    .addAttribute("name", name)
                    .addAttribute("fault", String.valueOf(e.getMessage()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "console/begin";
        }
    }

    private OneTimeLink show(String token, Model page) {
        OneTimeLink link = links.find(token)
                .orElseThrow(() -> DeskhandException.notFound("The link was used, is over, or never was."));
        page.addAttribute("purpose", link.purpose().code())
                .addAttribute("known", link.agent().map(Agent::email).orElse(""));
        return link;
    }
}
