package dev.deskhand.bot.inbox.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.AnswerPath;
import dev.deskhand.bot.answer.AnswerTrace;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.calibration.Judgement;
import dev.deskhand.bot.calibration.Judgements;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageId;
import dev.deskhand.bot.conversation.ReplyDetails;
import dev.deskhand.bot.inbox.BegunArticles;
import dev.deskhand.bot.inbox.Notes;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.bot.widget.ArticleShelf;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.publish.Site;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the bot helps the agent, and the agent the bot: suggested answers, articles, what was wrong, new articles. */
@ConsolePage
@Access(role = Role.AGENT)
@RequestMapping("/inbox/{slug}/conversations/{id}")
class AssistController {

    private static final int ARTICLES = 6;
    private static final int LONGEST_QUESTION = 4_000;
    private static final int LONGEST_SEARCH = 200;

    private final Conversations conversations;
    private final AnswerPath path;
    private final ArticleShelf shelf;
    private final Judgements judgements;
    private final BegunArticles drafts;
    private final Notes notes;
    private final InboxModel model;

    AssistController(
            Conversations conversations,
            AnswerPath path,
            ArticleShelf shelf,
            Judgements judgements,
            BegunArticles drafts,
            Notes notes,
            InboxModel model) {
        this.conversations = conversations;
        this.path = path;
        this.shelf = shelf;
        this.judgements = judgements;
        this.drafts = drafts;
        this.notes = notes;
        this.model = model;
    }

    /** What the bot would say to the customer's last message; nothing is recorded. */
    @GetMapping("/suggestion")
    String suggest(SignedIn me, @PathVariable String slug, @PathVariable UUID id, Model page) {
        Site site = me.siteAt(slug);
        Conversation conversation = conversations.get(site.id(), new ConversationId(id));
        Optional<AnswerTrace> trace = InboxModel.lastQuestion(conversations.transcript(site.id(), conversation.id()))
                .map(question -> path.answer(new Question(
                        site.id(),
                        question.substring(0, Math.min(question.length(), LONGEST_QUESTION)),
                        Optional.empty(),
                        List.of(),
                        EnumSet.of(Audience.PUBLIC),
                        AnswerMode.AUTO,
                        true)));
        page.addAttribute(
                        "draft",
                        trace.map(AnswerTrace::draft)
                                .filter(it -> !it.isEmpty())
                                .orElse(null))
                .addAttribute(
                        "percent",
                        trace.map(it -> Math.round(it.confidence().value() * 100))
                                .orElse(0L));
        page.addAttribute(
                "leftOut",
                trace.flatMap(AnswerTrace::generation).stream()
                        .flatMap(generation -> generation.sentences().stream())
                        .filter(sentence -> !sentence.kept())
                        .toList());
        return "inbox/assist :: suggestion";
    }

    /** Articles to link to: of the words, else of the customer's last message. */
    @GetMapping("/articles")
    String articles(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Model page) {
        Site site = me.siteAt(slug);
        new InputCheck().text("/words", words, TextLimit.upTo(LONGEST_SEARCH)).done();
        Conversation conversation = conversations.get(site.id(), new ConversationId(id));
        String wanted = words.isBlank()
                ? InboxModel.lastQuestion(conversations.transcript(site.id(), conversation.id()))
                        .map(question -> question.substring(0, Math.min(question.length(), LONGEST_SEARCH)))
                        .orElse("")
                : words.strip();
        page.addAttribute("conversation", conversation)
                .addAttribute("site", site)
                .addAttribute("words", words.strip())
                .addAttribute(
                        "articles",
                        shelf.suggest(
                                site.id(), wanted, conversation.language(), EnumSet.of(Audience.PUBLIC), ARTICLES));
        return "inbox/assist :: articles";
    }

    /** Notes that an answer of the bot was wrong; calibration hears of the articles that it cited. */
    @PostMapping("/wrong")
    String wrong(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam UUID message,
            @RequestParam String reason,
            Model page) {
        Site site = me.siteAt(slug);
        new InputCheck().text("/reason", reason, TextLimit.required(500)).done();
        ConversationId conversation = new ConversationId(id);
        Message answer = conversations.message(site.id(), conversation, new MessageId(message));
        if (answer.author() != Author.BOT) {
            throw DeskhandException.invalid("/message", "is not an answer of the bot");
        }
        Set<String> cited = answer.reply().map(ReplyDetails::citations).orElse(List.of()).stream()
                .map(ReplyDetails.Source::externalId)
                .collect(Collectors.toSet());
        Optional<Message> question =
                answer.replyTo().map(asked -> conversations.message(site.id(), conversation, asked));
        if (question.isPresent() && !cited.isEmpty()) {
            judgements.record(
                    site.id(),
                    new Judgement.Draft(
                            question.get().text(),
                            question.get().language(),
                            List.of(),
                            List.copyOf(cited),
                            Judgement.Source.CORRECTION));
        }
        notes.add(me.agent(), site.id(), conversation, "✗ " + reason.strip(), List.of());
        return model.shown(page, me, site, id);
    }

    /** Begins an article from the customer's question and the agent's last reply. */
    @PostMapping("/article")
    String beginArticle(SignedIn me, @PathVariable String slug, @PathVariable UUID id, Model page) {
        Site site = me.siteAt(slug);
        Conversation conversation = conversations.get(site.id(), new ConversationId(id));
        List<Message> said = conversations.transcript(site.id(), conversation.id());
        String title = InboxModel.lastQuestion(said)
                .map(question -> question.lines().findFirst().orElse(question))
                .map(line -> line.substring(0, Math.min(line.length(), 200)))
                .orElseThrow(() -> DeskhandException.invalid("", "There is no question to make an article of."));
        String body = said.stream()
                .filter(message -> message.author() == Author.AGENT)
                .map(Message::text)
                .collect(Collectors.joining("\n\n"));
        drafts.begin(site.id(), conversation.id(), me.id(), conversation.language(), title, body);
        notes.add(me.agent(), site.id(), conversation.id(), "✎ " + title, List.of());
        return model.shown(page, me, site, id);
    }
}
