package dev.deskhand.bot.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.modeler.Registry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrugalHttpIT {

    private static final int CONNECTIONS = 5;

    @TempDir
    Path folder;

    private final List<org.apache.coyote.Response> served = Collections.synchronizedList(new ArrayList<>());
    private final Tomcat server = new Tomcat();

    /* As the service does; a registry that was made once stays for all that run in this process. */
    @BeforeAll
    static void withoutManagementBeans() {
        Registry.disableRegistry();
    }

    @BeforeEach
    void start() throws Exception {
        Connector connector = new Connector(new FrugalHttp());
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("processorCache", "200");
        connector.setPort(0);
        server.setBaseDir(folder.toString());
        server.setConnector(connector);
        server.addContext("", null);
        server.getHost().getPipeline().addValve(new ValveBase() {
            @Override
            public void invoke(Request request, Response response) {
                served.add(response.getCoyoteResponse());
                response.setStatus(response.getCoyoteResponse().isExceptionPresent() ? 500 : 204);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        server.destroy();
    }

    @Test
    void a_fault_that_is_noted_after_its_connection_has_ended_reaches_no_other() throws Exception {
        List<String> answers = new ArrayList<>();

        for (int i = 0; i < CONNECTIONS; i++) {
            answers.add(ask());
            served.get(i).setErrorException(new IllegalStateException("late"));
        }

        assertThat(answers).hasSize(CONNECTIONS).allMatch(answer -> answer.startsWith("HTTP/1.1 204"));
        assertThat(served).hasSize(CONNECTIONS).doesNotHaveDuplicates();
    }

    /** What a new connection hears until its end. */
    private String ask() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.getConnector().getLocalPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
