package dev.deskhand.bot.handoff;

import dev.deskhand.bot.answer.HandOver;
import dev.deskhand.bot.answer.Replies;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.ConversationsFixture;
import dev.deskhand.bot.hours.Schedules;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Hand-offs over a test's database, with no receivers. */
public final class HandoffsFixture {

    private HandoffsFixture() {}

    public static Handoffs handoffs(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            Conversations conversations,
            Schedules schedules,
            ApplicationEventPublisher events) {
        HandoffRows rows = new HandoffRows(jdbc, JsonMapper.shared(), clock);
        HandoffProgress progress = new HandoffProgress(
                rows, conversations, new StaticListableBeanFactory().getBeanProvider(HandoffReceivers.class), events);
        PacketAssembly packets = new PacketAssembly(
                conversations,
                ConversationsFixture.traces(jdbc, clock),
                new PacketRows(jdbc, JsonMapper.shared()),
                new SiteTopicRules(jdbc, JsonMapper.shared(), clock),
                (text, conversation) -> List.of(),
                schedules);
        return new JdbcHandoffs(
                rows, progress, packets, conversations, new HandOver(schedules, new Replies()), transaction);
    }
}
