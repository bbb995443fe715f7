package dev.deskhand.bot.handoff.web;

import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.handoff.Priority;
import dev.deskhand.bot.handoff.TopicRule;
import dev.deskhand.bot.hours.ScheduleFault;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A site's topic rules, as they are written and shown. */
@Schema(name = "HandoffRules")
record TopicRuleDocument(@Nullable List<@Nullable Rule> rules) {

    private static final int MOST_RULES = 100;
    private static final int MOST_SIGNS = 200;
    private static final TextLimit NAME = TextLimit.required(100);
    private static final TextLimit SIGN = TextLimit.required(500);

    /**
     * One topic; any of its signs is enough.
     *
     * @param toPeople the bot does not answer it; true unless said
     */
    @Schema(name = "HandoffRule")
    record Rule(
            @Schema(example = "billing disputes", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(example = "[\"charged twice\"]") @Nullable
            List<@Nullable String> phrases,

            @Schema(example = "[\"abuse\"]") @Nullable List<@Nullable String> intents,
            @Schema(example = "[\"refunds\"]") @Nullable List<@Nullable String> articles,
            @Schema(example = "[\"billing\"]") @Nullable List<@Nullable String> collections,
            @Schema(example = "[\"vip\"]") @Nullable List<@Nullable String> tags,
            @Nullable Boolean toPeople,
            @Schema(example = "billing") @Nullable String team,

            @Schema(allowableValues = {"low", "normal", "high", "urgent"}) @Nullable
            String priority) {

        static Rule of(TopicRule rule) {
            return new Rule(
                    rule.name(),
                    List.copyOf(rule.phrases()),
                    rule.intents().stream()
                            .map(intent -> intent.name().toLowerCase(Locale.ROOT))
                            .sorted()
                            .toList(),
                    rule.articles().stream().sorted().toList(),
                    rule.collections().stream().sorted().toList(),
                    rule.tags().stream().sorted().toList(),
                    rule.toPeople(),
                    rule.team().map(TeamName::value).orElse(null),
                    rule.priority().map(Priority::code).orElse(null));
        }

        private Optional<TopicRule> check(String pointer, InputCheck check) {
            check.text(pointer + "/name", name, NAME);
            List<String> named = signs(pointer + "/phrases", phrases, check);
            List<String> byArticle = signs(pointer + "/articles", articles, check);
            List<String> byCollection = signs(pointer + "/collections", collections, check);
            List<String> byTag = signs(pointer + "/tags", tags, check);
            List<Intent> byIntent = signs(pointer + "/intents", intents, check).stream()
                    .flatMap(code -> intent(code, pointer + "/intents", check).stream())
                    .toList();
            Optional<TeamName> to = team(pointer + "/team", check);
            Optional<Priority> urgency = Optional.ofNullable(priority).flatMap(Priority::fromCode);
            check.that(
                            pointer + "/priority",
                            priority == null || urgency.isPresent(),
                            "is \"" + priority + "\", must be low, normal, high or urgent")
                    .that(
                            pointer,
                            named.size() + byArticle.size() + byCollection.size() + byTag.size() + byIntent.size() > 0,
                            "has no sign, must have one of phrases, intents, articles, collections and tags");
            return check.passed()
                    ? Optional.of(new TopicRule(
                            String.valueOf(name),
                            named,
                            new LinkedHashSet<>(byIntent),
                            new LinkedHashSet<>(byArticle),
                            new LinkedHashSet<>(byCollection),
                            new LinkedHashSet<>(byTag),
                            toPeople == null || toPeople,
                            to,
                            urgency))
                    : Optional.empty();
        }

        private Optional<TeamName> team(String pointer, InputCheck check) {
            try {
                return Optional.ofNullable(team).map(TeamName::new);
            } catch (ScheduleFault e) {
                check.wrong(pointer, e.detail());
                return Optional.empty();
            }
        }
    }

    static TopicRuleDocument of(List<TopicRule> rules) {
        return new TopicRuleDocument(rules.stream().map(Rule::of).collect(Collectors.toList()));
    }

    List<TopicRule> check() {
        InputCheck check = new InputCheck();
        check.that("/rules", rules != null, "is missing, must be a list").atMost("/rules", rules, MOST_RULES);
        List<TopicRule> checked = new ArrayList<>();
        int number = 0;
        for (Rule rule : rules == null ? List.<@Nullable Rule>of() : rules) {
            String pointer = "/rules/" + number++;
            if (rule == null) {
                check.wrong(pointer, "is null, must be a rule");
            } else {
                rule.check(pointer, check).ifPresent(checked::add);
            }
        }
        check.done();
        return checked;
    }

    private static List<String> signs(String pointer, @Nullable List<@Nullable String> signs, InputCheck check) {
        check.atMost(pointer, signs, MOST_SIGNS);
        List<String> checked = new ArrayList<>();
        for (String sign : signs == null ? List.<@Nullable String>of() : signs) {
            check.text(pointer + "/" + checked.size(), sign, SIGN);
            checked.add(sign == null ? "" : sign);
        }
        return checked;
    }

    private static Optional<Intent> intent(String code, String pointer, InputCheck check) {
        Optional<Intent> intent = Arrays.stream(Intent.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
        check.that(
                pointer,
                intent.isPresent(),
                "has \"" + code + "\", must be question, person, greeting, thanks, abuse or nonsense");
        return intent;
    }
}
