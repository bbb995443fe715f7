package dev.deskhand.bot.model.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.model.ModelOverview;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the models are and what they cost today; nothing can be changed there, since only the operator names models. */
@ConsolePage
@Access(role = Role.ADMIN)
class ModelPage {

    private final ModelOverview overview;

    ModelPage(ModelOverview overview) {
        this.overview = overview;
    }

    @GetMapping("/desk/models")
    String show(Model page) {
        page.addAttribute("models", overview.models()).addAttribute("spending", overview.today());
        return "model/models";
    }
}
