package dev.deskhand.bot;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void features_form_no_cycles_and_use_only_what_they_declare() {
        ApplicationModules.of(BotServiceApplication.class).verify();
    }
}
