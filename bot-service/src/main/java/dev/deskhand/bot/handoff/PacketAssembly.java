package dev.deskhand.bot.handoff;

import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.conversation.AnswerTraces;
import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.ReplyDetails;
import dev.deskhand.bot.conversation.TraceDocument;
import dev.deskhand.bot.handoff.ContextPacket.Asked;
import dev.deskhand.bot.handoff.ContextPacket.Personal;
import dev.deskhand.bot.handoff.ContextPacket.Routing;
import dev.deskhand.bot.handoff.ContextPacket.Source;
import dev.deskhand.bot.handoff.ContextPacket.Suggested;
import dev.deskhand.bot.hours.OpeningHours;
import dev.deskhand.bot.hours.Schedules;
import dev.deskhand.bot.hours.TeamName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers the context of a hand-off at its moment, within its transaction. */
@Component
class PacketAssembly {

    private final Conversations conversations;
    private final AnswerTraces traces;
    private final PacketRows rows;
    private final SiteTopicRules rules;
    private final PersonalDataMarker personalData;
    private final Schedules schedules;

    PacketAssembly(
            Conversations conversations,
            AnswerTraces traces,
            PacketRows rows,
            SiteTopicRules rules,
            PersonalDataMarker personalData,
            Schedules schedules) {
        this.conversations = conversations;
        this.traces = traces;
        this.rows = rows;
        this.rules = rules;
        this.personalData = personalData;
        this.schedules = schedules;
    }

    ContextPacket of(Conversation conversation, Escalation escalation, Instant now) {
        List<Message> transcript = conversations.transcript(conversation.site(), conversation.id());
        Optional<TraceDocument> trace = telling(conversation, escalation);
        List<ContextPacket.Line> lines =
                transcript.stream().map(ContextPacket.Line::of).toList();
        Routing routing = routing(conversation, escalation, transcript, trace);
        String summary = ExtractiveSummary.of(
                transcript, Locale.forLanguageTag(conversation.language().orElse("und")));
        return new ContextPacket(
                ContextPacket.VERSION,
                conversation.id().value(),
                escalation.reason().code(),
                conversation.language().orElse(null),
                conversation.pageUrl().orElse(null),
                conversation.tags(),
                rows.customer(conversation),
                lines,
                trace.map(Source::all).orElse(List.of()),
                trace.map(TraceDocument::knowledgeRevision).orElse(null),
                trace.map(TraceDocument::draft)
                        .filter(draft -> !draft.text().isEmpty())
                        .orElse(null),
                trace.map(it -> it.confidence().value()).orElse(null),
                trace.map(it -> it.confidence().threshold()).orElse(null),
                trace.map(it -> it.confidence().reasons()).orElse(List.of()),
                hours(conversation, routing, now),
                rows.surroundings(conversation),
                rows.history(conversation),
                transcript.stream().flatMap(message -> message.files().stream()).toList(),
                trace.map(TraceDocument::query).map(PacketAssembly::asked).orElse(null),
                transcript.stream().flatMap(PacketAssembly::suggested).toList(),
                routing,
                summary,
                personal(conversation, lines, summary));
    }

    /* A wish for a person found nothing worth telling; what was looked for before it is. After a failure nothing is. */
    private Optional<TraceDocument> telling(Conversation conversation, Escalation escalation) {
        if (escalation.reason() == HandoffReason.FAILURE) {
            return escalation.trace();
        }
        return escalation
                .trace()
                .filter(trace -> trace.query().intent().equals("question"))
                .or(() -> traces.latestSearch(conversation.site(), conversation.id()))
                .or(escalation::trace);
    }

    private ContextPacket.Hours hours(Conversation conversation, Routing routing, Instant now) {
        OpeningHours hours = Optional.ofNullable(routing.team())
                .map(team ->
                        schedules.of(conversation.site(), new TeamName(team)).hours())
                .orElseGet(() -> schedules.forSite(conversation.site()));
        boolean open = hours.isOpenAt(now);
        return new ContextPacket.Hours(
                open, now, open ? null : hours.nextOpeningAfter(now).orElse(null));
    }

    private static Asked asked(TraceDocument.Understood query) {
        return new Asked(query.text(), query.previous(), query.intent(), query.languages());
    }

    private static Stream<Suggested> suggested(Message message) {
        Optional<ReplyDetails> reply = message.reply();
        Stream<Suggested> cited = reply.map(ReplyDetails::citations).orElse(List.of()).stream()
                .map(source ->
                        new Suggested(source.externalId(), source.title(), source.url(), message.seq(), "citation"));
        Stream<Suggested> offered = reply.map(ReplyDetails::suggestions).orElse(List.of()).stream()
                .map(article -> new Suggested(
                        article.externalId(), article.title(), article.url(), message.seq(), "suggestion"));
        return Stream.concat(cited, offered).distinct();
    }

    private Routing routing(
            Conversation conversation, Escalation escalation, List<Message> transcript, Optional<TraceDocument> trace) {
        String latest = transcript.stream()
                .filter(message -> message.author() == Author.CUSTOMER)
                .reduce((first, second) -> second)
                .map(Message::text)
                .orElse("");
        Optional<String> leading =
                trace.flatMap(it -> it.best().stream().findFirst()).map(TraceDocument.Ranked::externalId);
        Optional<Intent> intent =
                trace.map(it -> Intent.valueOf(it.query().intent().toUpperCase(Locale.ROOT)));
        Optional<TopicRule> rule = rules.find(conversation.site(), latest, intent, leading, conversation.tags());
        Optional<TeamName> team = conversation.charge().team().or(() -> rule.flatMap(TopicRule::team));
        return new Routing(
                team.map(TeamName::value).orElse(null),
                rule.flatMap(TopicRule::priority)
                        .orElseGet(() -> usual(escalation.reason()))
                        .code(),
                rule.map(TopicRule::name).orElse(null));
    }

    /* Who is let down comes before who is only waiting. */
    private static Priority usual(HandoffReason reason) {
        return switch (reason) {
            case FAILURE, SENTIMENT, NEGATIVE_FEEDBACK, REPEATED_QUESTION, REOPENED -> Priority.HIGH;
            case CUSTOMER_WISH, LOW_CONFIDENCE, NO_KNOWLEDGE, POLICY -> Priority.NORMAL;
        };
    }

    private List<Personal> personal(Conversation conversation, List<ContextPacket.Line> lines, String summary) {
        List<Personal> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).author().equals(Author.BOT.code())) {
                found.addAll(marks("/transcript/" + i + "/text", lines.get(i).text(), conversation));
            }
        }
        found.addAll(marks("/summary", summary, conversation));
        return found;
    }

    private List<Personal> marks(String pointer, String text, Conversation conversation) {
        return personalData.mark(text, conversation).stream()
                .map(span -> new Personal(pointer, span.kind().code(), span.start(), span.end()))
                .toList();
    }
}
