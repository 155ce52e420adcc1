package org.sourcebook.mail.internal;

import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/** What a mail server means by not taking a letter. */
final class Refusals {

    /** Replies from here on are final (RFC 5321, 4.2.1). */
    private static final int FINAL = 500;

    private Refusals() {}

    /** Whether it would be the same later, too. */
    static boolean isFinal(MailException refusal) {
        if (refusal instanceof MailParseException) {
            return true;
        }
        for (Throwable cause = first(refusal); cause != null; cause = next(cause)) {
            if (code(cause) >= FINAL) {
                return true;
            }
        }
        return false;
    }

    /**
     * What kind of refusal it is, and with which number the server said so. What it said beside that may repeat whom or what
     * the letter was for, and is left out.
     */
    static String reason(MailException refusal) {
        int number = 0;
        Throwable last = refusal;
        for (Throwable cause = first(refusal); cause != null; cause = next(cause)) {
            number = Math.max(number, code(cause));
            last = cause;
        }
        String kind = last.getClass().getSimpleName();
        return number > 0 ? kind + " " + number : kind;
    }

    /** Spring keeps what happened to each message beside the cause. */
    private static Throwable first(MailException refusal) {
        return refusal instanceof MailSendException failed && failed.getMessageExceptions().length > 0
                ? failed.getMessageExceptions()[0]
                : refusal;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof SendFailedException failed && failed.getNextException() != null
                ? failed.getNextException()
                : cause.getCause();
    }

    private static int code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> 0;
        };
    }
}
