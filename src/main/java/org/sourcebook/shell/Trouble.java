package org.sourcebook.shell;

import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sourcebook.design.Texts;
import org.sourcebook.kernel.DomainError;

/** What a person is told about an exception that nobody caught: a sentence, and where needed an id to find it by. */
sealed interface Trouble {

    /** The sentence. */
    String sentence();

    /** A rule was broken: the error says which. */
    record Refused(DomainError error) implements Trouble {

        @Override
        public String sentence() {
            return Texts.text(error);
        }
    }

    /** The database does not answer: nothing was saved, and it can be tried again. */
    record DatabaseAway() implements Trouble {

        @Override
        public String sentence() {
            return Texts.text("shell.database-away");
        }
    }

    /** A fault of the program, logged under an id. */
    record Fault(String id) implements Trouble {

        @Override
        public String sentence() {
            return Texts.text("shell.fault", Map.of("id", id));
        }
    }

    /** What an exception means, logged if it is not the person's own matter. To be asked once for each exception. */
    static Trouble of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainError error) {
                return new Refused(error);
            }
        }
        if (Connections.lost(thrown)) {
            log().warn("The database does not answer: {}", Connections.reason(thrown));
            return new DatabaseAway();
        }
        var fault = new Fault(UUID.randomUUID().toString());
        log().error("Fault {}", fault.id(), thrown);
        return fault;
    }

    private static Logger log() {
        return LoggerFactory.getLogger(Trouble.class);
    }
}
