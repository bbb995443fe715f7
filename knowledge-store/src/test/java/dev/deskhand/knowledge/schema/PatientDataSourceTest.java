package dev.deskhand.knowledge.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class PatientDataSourceTest {

    private final Server server = new Server();
    private final PatientDataSource patient = new PatientDataSource(server);

    @Test
    void waits_for_a_server_that_it_has_seen() throws SQLException {
        patient.getConnection();
        server.refuse("08001", "08006", "57P03");

        assertThat(patient.getConnection()).isNotNull();
        assertThat(server.asked).isEqualTo(5);
    }

    @Test
    void a_server_that_was_never_there_is_told_of_at_once() {
        server.refuse("08001");

        assertThatThrownBy(patient::getConnection)
                .isInstanceOf(SQLException.class)
                .hasMessage("state 08001");
    }

    @Test
    void a_wrong_password_does_not_become_right_by_waiting() throws SQLException {
        patient.getConnection();
        server.refuse("28P01");

        assertThatThrownBy(patient::getConnection).hasMessage("state 28P01");
    }

    @Test
    void an_interrupt_ends_the_wait() throws SQLException {
        patient.getConnection();
        server.refuse("08001", "08001");
        Thread.currentThread().interrupt();

        assertThatThrownBy(patient::getConnection).hasRootCauseMessage("state 08001");

        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        assertThat(server.asked).isEqualTo(2);
    }

    /** Refuses as often as it was told. */
    private static final class Server extends AbstractDataSource {

        private final Deque<String> refusals = new ArrayDeque<>();
        private int asked;

        void refuse(String... states) {
            refusals.addAll(List.of(states));
        }

        @Override
        public Connection getConnection() throws SQLException {
            asked++;
            if (!refusals.isEmpty()) {
                String state = refusals.remove();
                throw new SQLException("state " + state, state);
            }
            return (Connection) Proxy.newProxyInstance(
                    Server.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        throw new UnsupportedOperationException(method.getName());
                    });
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
