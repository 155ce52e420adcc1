package org.sourcebook.mail.internal;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import org.sourcebook.mail.BadSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that takes our mails (handbook, mail). Without {@code host} and {@code from} none are sent.
 *
 * @param host its name
 * @param port 587 for a server that turns to TLS, 465 for one that speaks it from the first byte (RFC 8314)
 * @param user whom it knows us as; empty where it asks for nobody
 * @param password the user's
 * @param from the sender of all mails: an address, or a name and an address in angle brackets
 * @param starttls whether nothing is said to the server before it has turned to TLS
 */
@ConfigurationProperties("sourcebook.mail")
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("true") boolean starttls) {

    private static final int MOST = 65_535;

    public MailSettings {
        if (host.isEmpty() != from.isEmpty() || (host.isEmpty() && !(user + password).isEmpty())) {
            throw new BadSetting("setting.mail-incomplete");
        }
        if (user.isEmpty() != password.isEmpty()) {
            throw new BadSetting("setting.mail-user");
        }
        if (port < 1 || port > MOST) {
            throw new BadSetting("setting.mail-port");
        }
        if (!from.isEmpty() && !isSender(from)) {
            throw new BadSetting("setting.mail-from");
        }
    }

    /** Whether there is a server. */
    public boolean present() {
        return !host.isEmpty();
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }

    private static boolean isSender(String from) {
        try {
            var read = List.of(InternetAddress.parse(from, true));
            return read.size() == 1 && read.getFirst().getAddress().contains("@");
        } catch (AddressException none) {
            return false;
        }
    }
}
