package org.sourcebook.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real mail server on this machine, which keeps what it is given. */
public final class PostOffice implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern LINK = Pattern.compile("(?m)^https?://\\S+$");

    private final GreenMail server;

    private PostOffice(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** One that works, on a free port. */
    public static PostOffice open() {
        return new PostOffice(0);
    }

    /** One that works on this port. */
    public static PostOffice openAt(int port) {
        return new PostOffice(port);
    }

    /** The port that it listens on. */
    public int port() {
        return server.getSmtp().getPort();
    }

    /** From now on it serves nobody but this user. */
    public void admitOnly(String user, String password) {
        server.getUserManager().setAuthRequired(true);
        server.setUser(user, password);
    }

    /**
     * How the program is told of it.
     *
     * @param address where people reach the program
     */
    public Map<String, String> environment(String address) {
        return Map.of(
                "SOURCEBOOK_ADDRESS", address,
                "SOURCEBOOK_MAIL_HOST", "127.0.0.1",
                "SOURCEBOOK_MAIL_PORT", String.valueOf(port()),
                "SOURCEBOOK_MAIL_FROM", "Sourcebook <sourcebook@example.org>",
                "SOURCEBOOK_MAIL_STARTTLS", "false");
    }

    /** All that it was given for an address, the first first. */
    public List<Mail> mailsTo(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(message -> recipient(message).equals(address))
                .map(Mail::new)
                .toList();
    }

    /** The mail of this number, from 1, to an address; waits until it comes. */
    public Mail mailTo(String address, int number) {
        return await().atMost(PATIENCE)
                .until(() -> mailsTo(address), mails -> mails.size() >= number)
                .get(number - 1);
    }

    /** How many mails it was given. */
    public int size() {
        return server.getReceivedMessages().length;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static String recipient(MimeMessage message) {
        try {
            return ((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getAddress();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mail as its reader's program sees it. */
    public record Mail(MimeMessage message) {

        /** The subject. */
        public String subject() {
            return read(message::getSubject);
        }

        /** The text. */
        public String text() {
            return read(() -> {
                try {
                    return String.valueOf(message.getContent()).replace("\r\n", "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        /** The name beside the address of the one whom it is for. */
        public String name() {
            return read(() -> ((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getPersonal());
        }

        /** The lines of this header. */
        public List<String> header(String name) {
            return read(() -> {
                String[] lines = message.getHeader(name);
                return lines == null ? List.of() : List.of(lines);
            });
        }

        /** The only link that stands on a line of its own. */
        public String link() {
            var links =
                    LINK.matcher(text()).results().map(found -> found.group()).toList();
            assertThat(links).as(text()).hasSize(1);
            return links.getFirst();
        }

        private static <T> T read(Reading<T> reading) {
            try {
                return reading.read();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        private interface Reading<T> {
            T read() throws MessagingException;
        }
    }
}
