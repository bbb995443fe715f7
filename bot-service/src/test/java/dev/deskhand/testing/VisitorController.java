package dev.deskhand.testing;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Limit;
import dev.deskhand.bot.access.RateLimited;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.Visitor;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Routes that tell visitors who they are, and routes that may be called only so often. */
@Hidden
@RestController
public class VisitorController {

    @Access(visitor = true)
    @GetMapping("/widget/me")
    Visitor me(Visitor visitor) {
        return visitor;
    }

    @Access(open = true)
    @GetMapping("/widget/anybody")
    public Map<String, Optional<UUID>> anybody(Optional<Visitor> visitor) {
        return Map.of("customer", visitor.map(Visitor::customer));
    }

    @Access(visitor = true)
    @RateLimited(Limit.MESSAGES)
    @GetMapping("/widget/limited/{id}")
    void message(@PathVariable String id) {}

    @Access(open = true)
    @RateLimited(Limit.SUGGESTIONS)
    @GetMapping("/widget/suggest")
    void suggest() {}

    @Access(scope = Scope.ANSWER)
    @RateLimited(Limit.ANSWERS)
    @GetMapping("/limited/answer")
    void answer() {}
}
