package dev.deskhand.bot.console;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where nothing else answers: addresses that nobody has, and forms that did not come from a page of ours. */
@ConsolePage
@Access(open = true)
class Refusals {

    static final String PATH = "/console/refused";

    @RequestMapping(PATH)
    void refused() {
        throw new DeskhandException(
                ErrorCode.FORBIDDEN, "The page was open for too long, or the form came from elsewhere. Load it again.");
    }

    @RequestMapping({"/console/**", "/inbox/**"})
    void nothing(HttpServletRequest request) {
        throw DeskhandException.notFound("There is nothing at " + request.getRequestURI() + ".");
    }
}
