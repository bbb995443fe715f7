package dev.deskhand.bot.conversation;

import dev.deskhand.bot.answer.Replies;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Conversations over a test's database, as one node has them. */
public record ConversationsFixture(
        Conversations conversations, CustomerThreads threads, CustomerWrites writes, ReplyTasks tasks) {

    /** Conversations that nobody watches. */
    public static Conversations conversations(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        return node(jdbc, transaction, clock, event -> {}).conversations();
    }

    public static ConversationsFixture node(
            JdbcClient jdbc, TransactionTemplate transaction, Clock clock, ApplicationEventPublisher events) {
        JsonMapper json = JsonMapper.shared();
        JdbcLoggedEvents logged = new JdbcLoggedEvents(jdbc, json);
        ConversationNews news = new ConversationNews(events);
        JdbcEventLog log = new JdbcEventLog(
                jdbc,
                transaction,
                json,
                clock,
                new Unheard(),
                new StaticListableBeanFactory().getBeanProvider(SentFiles.class),
                news);
        JdbcReplyTasks tasks = new JdbcReplyTasks(jdbc);
        Conversations conversations =
                new JdbcConversations(jdbc, log, logged, new JdbcCustomers(jdbc, json, clock), news, json);
        return new ConversationsFixture(
                conversations,
                new JdbcCustomerThreads(jdbc, log, logged, tasks, new PlainTranscript(new Replies()), json),
                new JdbcCustomerWrites(
                        jdbc,
                        log,
                        logged,
                        conversations,
                        tasks,
                        new TextLanguage((text, expected) -> List.of(new LanguageGuess("en", 0.9))),
                        news,
                        json),
                tasks);
    }

    public static AnswerTraces traces(JdbcClient jdbc, Clock clock) {
        return new JdbcAnswerTraces(jdbc, JsonMapper.shared(), clock);
    }

    public static SiteId newSite(JdbcClient jdbc) {
        SiteId id = SiteId.random();
        jdbc.sql("insert into knowledge.site (id, slug, name) values (:id, :slug, 'A site')")
                .param("id", id.value())
                .param("slug", id.toString())
                .update();
        return id;
    }

    private record Unheard() implements LiveSignals {

        @Override
        public void logged(ConversationId conversation) {}

        @Override
        public void passing(ConversationId conversation, PassingSign sign) {}
    }
}
