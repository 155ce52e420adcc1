package org.sourcebook.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.valves.ErrorReportValve;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class MalformedRequestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/events/%00", "/%zz", "/<>", "/a%5cb", "/%c0%af"})
    void an_address_that_no_screen_can_hear_of_leads_to_a_page_with_a_way_back(String address) throws Exception {
        assertThat(answer(address))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: text/html;charset=UTF-8", "X-Content-Type-Options: nosniff")
                .contains("<title>This address cannot be read</title>", "<a href=\"/\">To the start page</a>")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Status Report", "at org.", "Server:");
    }

    /** What a server answers that has a report of its own already, as Spring Boot's has. */
    private static String answer(String address) throws Exception {
        var factory = new TomcatServletWebServerFactory(0);
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ErrorReportValve()));
        new MalformedRequests().customize(factory);
        var server = factory.getWebServer();
        server.start();
        try (var socket = new Socket("127.0.0.1", server.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            server.destroy();
        }
    }
}
