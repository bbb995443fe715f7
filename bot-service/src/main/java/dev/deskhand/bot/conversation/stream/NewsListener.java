package dev.deskhand.bot.conversation.stream;

import dev.deskhand.bot.conversation.NewsChannel;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Hears other nodes' notifications on a connection of its own. While it has none, the hub's poll finds what was logged.
 */
@Component
class NewsListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NewsListener.class);
    private static final int LISTEN_MILLIS = 500;
    private static final int PAUSE_MILLIS = 1_000;

    private final DataSource dataSource;
    private final List<NewsChannel> channels;
    private final AsyncTaskExecutor executor;
    private volatile CountDownLatch end = new CountDownLatch(0);
    private boolean away;

    NewsListener(DataSource dataSource, List<NewsChannel> channels, AsyncTaskExecutor applicationTaskExecutor) {
        this.dataSource = dataSource;
        this.channels = List.copyOf(channels);
        this.executor = applicationTaskExecutor;
    }

    @Override
    public void start() {
        CountDownLatch own = new CountDownLatch(1);
        end = own;
        executor.execute(() -> run(own));
    }

    private void run(CountDownLatch own) {
        try {
            do {
                listen(own);
            } while (!own.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(CountDownLatch own) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (NewsChannel channel : channels) {
                statement.execute("listen " + channel.name());
            }
            sayThatItIsBack();
            PGConnection server = connection.unwrap(PGConnection.class);
            while (own.getCount() > 0) {
                PGNotification[] heard = server.getNotifications(LISTEN_MILLIS);
                for (PGNotification notification : heard == null ? new PGNotification[0] : heard) {
                    pass(notification);
                }
            }
            statement.execute("unlisten *");
        } catch (SQLException e) {
            if (!away && own.getCount() > 0) {
                log.warn("Other nodes' news is not heard until the database is back; streams poll: {}", e.getMessage());
            }
            away = true;
        }
    }

    private void pass(PGNotification notification) {
        for (NewsChannel channel : channels) {
            if (channel.name().equals(notification.getName())) {
                channel.heard(notification.getParameter());
            }
        }
    }

    private void sayThatItIsBack() {
        if (away) {
            log.info("Other nodes' news is heard again");
        }
        away = false;
    }

    @Override
    public void stop() {
        end.countDown();
    }

    @Override
    public boolean isRunning() {
        return end.getCount() > 0;
    }
}
