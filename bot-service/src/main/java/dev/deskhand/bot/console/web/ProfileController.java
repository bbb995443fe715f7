package dev.deskhand.bot.console.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.console.Shell;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentSessions;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.OneTimeLinks;
import dev.deskhand.bot.people.SecondFactor;
import dev.deskhand.bot.people.SignIn;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.people.Theme;
import dev.deskhand.bot.problem.DeskhandException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What agents change about themselves: name, language, zone, looks, password, second factor. */
@ConsolePage
@Access(role = Role.AGENT)
@RequestMapping("/console/profile")
class ProfileController {

    private static final String HERE = "redirect:/console/profile";

    private final Agents agents;
    private final AgentSessions sessions;
    private final SignIn signIn;
    private final OneTimeLinks passwords;
    private final SecondFactor secondFactor;
    private final Audit audit;

    ProfileController(
            Agents agents,
            AgentSessions sessions,
            SignIn signIn,
            OneTimeLinks passwords,
            SecondFactor secondFactor,
            Audit audit) {
        this.agents = agents;
        this.sessions = sessions;
        this.signIn = signIn;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.audit = audit;
    }

    @GetMapping
    String show(SignedIn me, Model page) {
        page.addAttribute("agent", me.agent())
                .addAttribute("zones", zones())
                .addAttribute("languages", new TreeSet<>(Shell.LANGUAGES))
                .addAttribute("secondFactor", secondFactor.isOn(me.id()));
        return "console/profile";
    }

    @PostMapping
    String change(
            SignedIn me,
            @RequestParam String name,
            @RequestParam String language,
            @RequestParam String zone,
            @RequestParam(defaultValue = "") String theme) {
        if (!Shell.LANGUAGES.contains(language)) {
            throw DeskhandException.invalid("/language", "is \"" + language + "\", must be one of " + Shell.LANGUAGES);
        }
        Agent changed = me.agent().with(PersonForm.name(name), language, zone(zone), Theme.fromCode(theme));
        agents.change(changed);
        audit.record(me, "agent.changed", me.agent().email());
        return HERE;
    }

    @PostMapping("/password")
    String password(
            SignedIn me,
            @RequestParam String current,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!signIn.isPasswordOf(me.agent(), current)) {
            throw DeskhandException.invalid("/current", "is not the password");
        }
        passwords.changePassword(me.agent(), password);
        sessions.endAll(me.id());
        sessions.begin(me.agent(), true, request, response);
        return HERE;
    }

    @GetMapping("/second-factor")
    String offer(SignedIn me, Model page) {
        SecondFactor.Offer offer = secondFactor.offer(me.agent());
        page.addAttribute("secret", offer.text())
                .addAttribute("picture", QrPicture.of(offer.uri()))
                .addAttribute("wrong", false);
        return "console/second-factor";
    }

    @PostMapping("/second-factor")
    String turnOn(SignedIn me, @RequestParam String code, Model page) {
        Optional<List<String>> recoveryCodes = secondFactor.turnOn(me.agent(), code);
        if (recoveryCodes.isEmpty()) {
            offer(me, page);
            page.addAttribute("wrong", true);
            return "console/second-factor";
        }
        page.addAttribute("codes", recoveryCodes.get());
        return "console/recovery-codes";
    }

    @PostMapping("/second-factor/off")
    String turnOff(SignedIn me, @RequestParam String current) {
        if (!signIn.isPasswordOf(me.agent(), current)) {
            throw DeskhandException.invalid("/current", "is not the password");
        }
        secondFactor.turnOff(me.agent(), me.agent());
        return HERE;
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw DeskhandException.invalid("/zone", "is \"" + name + "\", must be a time zone such as Europe/Berlin");
        }
    }

    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC")
                        || zone.indexOf('/') > 0 && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }
}
