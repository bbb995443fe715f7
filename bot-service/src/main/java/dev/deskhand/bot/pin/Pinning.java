package dev.deskhand.bot.pin;

import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pins answers and takes them away, with a line in the audit. */
@Component
public class Pinning {

    private static final TextLimit TEXT = TextLimit.required(4_000);
    private static final TextLimit QUESTION = TextLimit.required(1_000);
    private static final int MOST_QUESTIONS = 50;

    private final Pins pins;
    private final Audit audit;
    private final Clock clock;

    Pinning(Pins pins, Audit audit, Clock clock) {
        this.pins = pins;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param kind of the actor, as in the audit
     * @throws DeskhandException 400 when a text is too long, 409 when the site has as many as it can have
     */
    @Transactional
    public Pin pin(SiteId site, Pin pin, String kind, UUID actor) {
        InputCheck check = new InputCheck()
                .text("/text", pin.text(), TEXT)
                .that("/language", pin.language().matches("[a-z]{2,3}"), "must be a primary tag such as en")
                .atMost("/questions", pin.questions(), MOST_QUESTIONS);
        pin.questions().forEach(question -> check.text("/questions", question, QUESTION));
        check.done();
        if (pins.count(site) >= Pins.MOST) {
            throw new DeskhandException(ErrorCode.CONFLICT, "The site has " + Pins.MOST + " pinned answers already.");
        }
        pins.insert(site, pin, clock.instant());
        audit.record(kind, actor, "answer.pinned", site + " " + pin.id());
        return pin;
    }

    @Transactional
    public void unpin(SiteId site, UUID id, String kind, UUID actor) {
        pins.delete(site, id);
        audit.record(kind, actor, "answer.unpinned", site + " " + id);
    }
}
