package dev.deskhand.testing;

import dev.deskhand.bot.access.Access;
import dev.deskhand.knowledge.search.SearchException;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Routes that fail in all ways. */
@Hidden
@RestController
@Access(open = true)
public class FailingController {

    @GetMapping("/failing/unexpected")
    String unexpected() {
        throw new IllegalStateException("the secret of the house");
    }

    @GetMapping(
            path = "/failing/search",
            produces = {MediaType.TEXT_EVENT_STREAM_VALUE, "application/json"})
    String search() {
        throw new SearchException("host db-7 is away", new QueryTimeoutException("after 5 s"));
    }
}
