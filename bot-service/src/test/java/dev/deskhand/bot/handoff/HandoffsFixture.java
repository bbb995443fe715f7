package dev.deskhand.bot.handoff;

import dev.deskhand.bot.answer.HandOver;
import dev.deskhand.bot.answer.Replies;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.hours.Schedules;
import java.time.Clock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Hand-offs over a test's database, with no receivers. */
final class HandoffsFixture {

    private HandoffsFixture() {}

    static Handoffs handoffs(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            Conversations conversations,
            Schedules schedules,
            ApplicationEventPublisher events) {
        HandoffRows rows = new HandoffRows(jdbc, JsonMapper.shared(), clock);
        HandoffProgress progress = new HandoffProgress(
                rows, conversations, new StaticListableBeanFactory().getBeanProvider(HandoffReceivers.class), events);
        return new JdbcHandoffs(
                rows, progress, conversations, schedules, new HandOver(schedules, new Replies()), transaction);
    }
}
