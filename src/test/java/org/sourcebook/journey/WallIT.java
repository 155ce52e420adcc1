package org.sourcebook.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the packaged program says to whoever knocks: on the sign-in page, a screen, a file, a health check, an error. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallIT {

    private static final List<String> PAGES = List.of("/sign-in", "/setup");
    private static final List<String> OTHERS =
            List.of("/me", "/assets/theme/sourcebook.css", "/actuator/health", "/actuator/env", "/nothing/here.txt");

    private final HttpClient browser = HttpClient.newHttpClient();
    private Program program;

    @BeforeAll
    void begin() throws IOException {
        program = Installation.embedded().serve();
    }

    @AfterAll
    void end() {
        program.close();
    }

    @Test
    void every_answer_says_what_to_refuse_and_none_says_what_it_was_made_with() throws Exception {
        for (String page : PAGES) {
            var answer = get(program, page);
            holds(answer);
            String policy = header(answer, "Content-Security-Policy");
            String nonce = policy.replaceFirst(".*'nonce-([^']+)'.*", "$1");
            assertThat(policy).matches("default-src 'none'; script-src 'nonce-[A-Za-z0-9+/=]{24}' 'unsafe-eval'; .*");
            assertThat(policy)
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("*")
                    .doesNotContain("http");
            assertThat(answer.body().split("<script", -1)).hasSizeGreaterThan(1);
            assertThat(answer.body().replaceAll("<script[^>]* nonce=\"" + Pattern.quote(nonce) + "\"", ""))
                    .doesNotContain("<script");
            assertThat(header(get(program, page), "Content-Security-Policy")).isNotEqualTo(policy);
        }
        for (String other : OTHERS) {
            var answer = get(program, other);
            holds(answer);
            assertThat(header(answer, "Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'self'")
                    .doesNotContain("script-src");
        }
        assertThat(get(program, "/sign-in").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void the_cookie_belongs_to_this_host_and_to_tls_where_there_is_tls() throws Exception {
        assertThat(header(get(program, "/sign-in"), "Set-Cookie"))
                .matches("sourcebook=[0-9A-F]{32}; Path=/; HttpOnly; SameSite=Lax");
        try (var behindTls = Installation.embedded().serveBehindTls()) {
            var answer = get(behindTls, "/sign-in");
            assertThat(header(answer, "Set-Cookie"))
                    .matches("__Host-sourcebook=[0-9A-F]{32}; Path=/; Secure; HttpOnly; SameSite=Lax");
            assertThat(header(answer, "Strict-Transport-Security")).isEqualTo("max-age=31536000");
        }
    }

    /** The cookie of a session that nobody asked for could replace the one of a sign-in that is under way. */
    @Test
    void a_page_whose_session_is_gone_gets_no_new_one_for_its_push_connection() throws Exception {
        for (String transport : List.of("close", "long-polling", "websocket")) {
            var answer = send(
                    program,
                    "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=x&X-Atmosphere-Transport=" + transport,
                    request -> request.header("Cookie", "sourcebook=" + "0".repeat(32))
                            .POST(BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(transport).isEqualTo(403);
            assertThat(answer.headers().allValues("Set-Cookie")).as(transport).isEmpty();
        }
    }

    @Test
    void what_another_site_sends_and_what_is_too_large_is_refused() throws Exception {
        var foreign = send(
                program,
                "/sign-in",
                request -> request.header("Sec-Fetch-Site", "cross-site")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=a&password=b")));
        assertThat(foreign.statusCode()).isEqualTo(403);
        holds(foreign);
        var large = send(
                program,
                "/?v-r=uidl&v-uiId=0",
                request -> request.POST(BodyPublishers.ofByteArray(new byte[(1 << 20) + 1])));
        assertThat(large.statusCode()).isEqualTo(413);
    }

    @Test
    void a_request_that_is_none_is_not_told_what_answers() throws Exception {
        try (var socket = new Socket("127.0.0.1", program.address().getPort())) {
            socket.getOutputStream()
                    .write("GET /<> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("<h1>This address cannot be read</h1>", "<a href=\"/\">")
                    .doesNotContainIgnoringCase("tomcat")
                    .doesNotContain("Server:");
        }
    }

    private static void holds(HttpResponse<String> answer) {
        String about = answer.request().uri().getPath();
        assertThat(header(answer, "X-Content-Type-Options")).as(about).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).as(about).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).as(about).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).as(about).contains("camera=()", "geolocation=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).as(about).isEqualTo("same-origin");
        assertThat(answer.headers().map()).as(about).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.body()).as(about).doesNotContainIgnoringCase("tomcat").doesNotContain("org.springframework");
    }

    private HttpResponse<String> get(Program program, String path) throws IOException, InterruptedException {
        return send(program, path, HttpRequest.Builder::GET);
    }

    private HttpResponse<String> send(Program program, String path, UnaryOperator<HttpRequest.Builder> request)
            throws IOException, InterruptedException {
        URI address = program.address().resolve(path);
        return browser.send(request.apply(HttpRequest.newBuilder(address)).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
