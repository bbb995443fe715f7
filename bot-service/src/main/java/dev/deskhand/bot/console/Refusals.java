package dev.deskhand.bot.console;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where nothing else answers: addresses that nobody has, forms that did not come from a page of ours, pages that fail. */
@ConsolePage
@Access(open = true)
class Refusals {

    static final String PATH = "/console/refused";
    static final String FAILED = "/console/failed";

    @RequestMapping(PATH)
    void refused() {
        throw new DeskhandException(
                ErrorCode.FORBIDDEN, "The page was open for too long, or the form came from elsewhere. Load it again.");
    }

    @RequestMapping(FAILED)
    void failed() {
        throw new DeskhandException(ErrorCode.INTERNAL, ErrorCode.INTERNAL.title() + ".");
    }

    @RequestMapping({"/console/**", "/inbox/**"})
    void nothing(HttpServletRequest request) {
        throw DeskhandException.notFound("There is nothing at " + request.getRequestURI() + ".");
    }
}
