package dev.deskhand.testing;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Visitor;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Routes that tell a visitor who he is. */
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
    Map<String, Optional<UUID>> anybody(Optional<Visitor> visitor) {
        return Map.of("customer", visitor.map(Visitor::customer));
    }
}
