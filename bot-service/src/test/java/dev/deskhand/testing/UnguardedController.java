package dev.deskhand.testing;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A route whose author forgot to say who may call it. */
@RestController
public class UnguardedController {

    @GetMapping("/unguarded")
    String unguarded() {
        return "";
    }
}
