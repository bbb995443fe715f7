package dev.deskhand.bot.handoff.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.handoff.SiteTopicRules;
import dev.deskhand.bot.handoff.TopicRule;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which topics a site leaves to people, and to which. */
@RestController
@RequestMapping("/sites/{site}/handoff-rules")
@Tag(name = "hand-offs")
class TopicRuleController {

    private final SiteTopicRules rules;
    private final TransactionTemplate transaction;
    private final Audit audit;

    TopicRuleController(SiteTopicRules rules, TransactionTemplate transaction, Audit audit) {
        this.rules = rules;
        this.transaction = transaction;
        this.audit = audit;
    }

    @GetMapping
    @Access(scope = {Scope.HANDOFF, Scope.CURATE, Scope.ADMIN})
    @Operation(summary = "The topics that a site leaves to people")
    TopicRuleDocument get(@PathVariable String site, Caller caller) {
        return TopicRuleDocument.of(rules.of(caller.siteAt(site).id()));
    }

    @PutMapping
    @Access(scope = {Scope.CURATE, Scope.ADMIN})
    @Operation(
            summary = "Say which topics a site leaves to people",
            description =
                    "Takes the place of all rules before. The first rule with a sign that a question shows counts.")
    TopicRuleDocument put(@PathVariable String site, @RequestBody TopicRuleDocument body, Caller caller) {
        Site reached = caller.siteAt(site);
        List<TopicRule> wanted = body.check();
        transaction.executeWithoutResult(status -> {
            rules.put(reached.id(), wanted);
            audit.record(caller, "handoff_rules.changed", reached.slug());
        });
        return TopicRuleDocument.of(wanted);
    }
}
