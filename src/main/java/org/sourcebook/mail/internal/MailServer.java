package org.sourcebook.mail.internal;

import com.ibm.icu.text.IDNA;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.sourcebook.mail.Letter;
import org.sourcebook.mail.PublicAddress;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server, as far as we speak to it. */
@Component
public class MailServer {

    private static final String MILLISECONDS = "20000";
    private static final int TLS_FROM_THE_FIRST_BYTE = 465;
    private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);

    private final MailSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    MailServer(MailSettings settings, PublicAddress address) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(properties(settings, address));
        if (!settings.user().isEmpty()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
    }

    /**
     * Gives it a letter.
     *
     * @throws MailException if it does not take it; {@link Refusals} tells whether it would later
     */
    void take(Letter letter) {
        try {
            sender.send(message(letter));
        } catch (MessagingException | UnsupportedEncodingException unfit) {
            throw new MailParseException(unfit);
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException, UnsupportedEncodingException {
        var message = sender.createMimeMessage();
        String utf8 = StandardCharsets.UTF_8.name();
        message.setFrom(new InternetAddress(settings.from(), true));
        var to = new InternetAddress(inAscii(letter.to()), true);
        to.setPersonal(letter.name(), utf8);
        message.setRecipient(MimeMessage.RecipientType.TO, to);
        message.setSubject(letter.subject(), utf8);
        message.setText(letter.body(), utf8);
        // So that nobody's absence is told to us (RFC 3834, 5).
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** A domain in another script goes in the form that mail servers know (RFC 5890); what cannot stays as it is. */
    private static String inAscii(String address) {
        int at = address.lastIndexOf('@');
        var found = new IDNA.Info();
        var domain = DOMAINS.nameToASCII(address.substring(at + 1), new StringBuilder(), found);
        return found.hasErrors() ? address : address.substring(0, at + 1) + domain;
    }

    private static Properties properties(MailSettings settings, PublicAddress address) {
        var properties = new Properties();
        properties.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.put("mail.smtp.connectiontimeout", MILLISECONDS);
        properties.put("mail.smtp.timeout", MILLISECONDS);
        properties.put("mail.smtp.writetimeout", MILLISECONDS);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (settings.port() == TLS_FROM_THE_FIRST_BYTE) {
            properties.put("mail.smtp.ssl.enable", "true");
        } else {
            properties.put("mail.smtp.starttls.enable", String.valueOf(settings.starttls()));
            properties.put("mail.smtp.starttls.required", String.valueOf(settings.starttls()));
        }
        // Neither the greeting nor the message's id tells what this machine or its user is called.
        address.host().ifPresent(host -> properties.put("mail.smtp.localhost", host));
        properties.put("mail.from", settings.from());
        return properties;
    }
}
