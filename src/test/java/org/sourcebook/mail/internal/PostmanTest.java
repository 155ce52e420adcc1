package org.sourcebook.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sourcebook.mail.Letter;
import org.sourcebook.mail.PublicAddress;
import org.sourcebook.support.PostOffice;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PostmanTest {

    private static final String SECRET = "c2VjcmV0LW9mLWEtbGluay10aGF0LW5vYm9keS1yZWFkcw";
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final List<Duration> paused = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> undelivered = new CompletableFuture<>();
    private PostOffice office = PostOffice.open();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_letter_in_any_script_arrives_as_it_was_written() {
        String body = "Salam لیلا احمدی,\n\n𒀀𒀁\n\nhttps://sourcebook.example.org/reset/" + SECRET + "\n\nA line.";

        postman(settings("", "")).send(new Letter("leila@example.org", "لیلا 𒀀", "دعوت 𒀀", body), this::giveUp);

        var mail = office.mailTo("leila@example.org", 1);
        assertThat(List.of(mail.name(), mail.subject(), mail.text().strip()))
                .isEqualTo(List.of("لیلا 𒀀", "دعوت 𒀀", body));
        assertThat(mail.link()).endsWith(SECRET);
        assertThat(mail.header("Content-Type")).containsExactly("text/plain; charset=UTF-8");
        assertThat(mail.header("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.header("From")).containsExactly("Sourcebook <sourcebook@example.org>");
        assertThat(mail.header("Message-ID").getFirst()).endsWith("@example.org>");
    }

    @Test
    void a_name_with_a_line_break_begins_no_header_of_its_own() {
        var letter = new Letter(
                "leila@example.org", "Leila\r\nBcc: thief@example.org", "Hello\r\nBcc: thief@example.org", "Body");

        postman(settings("", "")).send(letter, this::giveUp);

        var mail = office.mailTo("leila@example.org", 1);
        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.subject()).isEqualTo("Hello Bcc: thief@example.org");
        assertThat(office.size()).isEqualTo(1);
    }

    @Test
    void a_domain_in_another_script_is_written_as_mail_servers_know_it() {
        postman(settings("", "")).send(new Letter("leila@bücher.example", "Leila", "A", "B"), this::giveUp);

        assertThat(office.mailTo("leila@xn--bcher-kva.example", 1).subject()).isEqualTo("A");
    }

    @Test
    void a_server_that_is_away_is_tried_again_after_growing_pauses() {
        var settings = settings("", "");
        office.close();
        var postman = new Postman(server(settings), pause -> {
            paused.add(pause);
            if (paused.size() == 2) {
                office = PostOffice.openAt(settings.port());
            }
            return true;
        });

        postman.send(letter(), this::giveUp);

        await().until(() -> paused.size() == 2);
        assertThat(office.mailTo("leila@example.org", 1).link()).endsWith(SECRET);
        assertThat(paused).isEqualTo(PAUSES.subList(0, 2));
        assertThat(undelivered).isNotDone();
    }

    @Test
    void a_letter_that_nobody_takes_is_given_up_and_told_once_without_its_secret(CapturedOutput console) {
        var settings = settings("", "");
        office.close();

        postman(settings).send(letter(), this::giveUp);

        assertThat(undelivered.join()).isEqualTo("given up");
        assertThat(paused).isEqualTo(PAUSES);
        assertThat(console.getAll()).doesNotContain(SECRET).doesNotContain("leila@");
        assertThat(console.getAll().lines().filter(line -> line.contains("could not be delivered")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.strip()).endsWith("could not be delivered: ConnectException"));
    }

    @Test
    void what_the_server_refuses_for_good_is_not_tried_again(CapturedOutput console) {
        postman(settings("", "")).send(new Letter("a b@example.org", "Leila", "A", SECRET), this::giveUp);

        assertThat(undelivered.join()).isEqualTo("given up");
        assertThat(paused).isEmpty();
        assertThat(console.getAll()).doesNotContain(SECRET).doesNotContain("a b@");
    }

    @Test
    void nothing_is_said_to_a_server_that_does_not_turn_to_tls_where_that_is_asked_for() {
        var settings = new MailSettings("127.0.0.1", office.port(), "", "", "sourcebook@example.org", true);

        postman(settings).send(letter(), this::giveUp);

        assertThat(undelivered.join()).isEqualTo("given up");
        assertThat(office.size()).isZero();
    }

    @Test
    void a_server_that_asks_who_we_are_is_told() {
        office.admitOnly("sourcebook", "a secret");

        postman(settings("sourcebook", "a secret")).send(letter(), this::giveUp);

        assertThat(office.mailTo("leila@example.org", 1).link()).endsWith(SECRET);
    }

    @Test
    void what_waits_at_the_programs_end_is_given_up_at_once() {
        var settings = settings("", "");
        office.close();
        var postman = new Postman(server(settings));
        postman.send(letter(), this::giveUp);

        postman.stop();

        assertThat(undelivered).isCompletedWithValue("given up");
    }

    private Postman postman(MailSettings settings) {
        return new Postman(server(settings), paused::add);
    }

    private static MailServer server(MailSettings settings) {
        return new MailServer(settings, new PublicAddress("https://sourcebook.example.org"));
    }

    private MailSettings settings(String user, String password) {
        return new MailSettings(
                "127.0.0.1", office.port(), user, password, "Sourcebook <sourcebook@example.org>", false);
    }

    private static Letter letter() {
        return new Letter("leila@example.org", "Leila", "A link", "https://sourcebook.example.org/reset/" + SECRET);
    }

    private void giveUp() {
        undelivered.complete("given up");
    }
}
