package org.sourcebook.journal;

import java.util.List;

/**
 * The payloads of records were erased, because the law asks for it. Their hashes stay.
 *
 * @param of what they were about, such as {@code entry:<id>}
 * @param records their sequence numbers
 * @param reason why
 */
public record PayloadsErased(String of, List<Long> records, String reason) implements Event {

    /** What the journal calls it. */
    public static final String ACTION = "payloads-erased";

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public String subject() {
        return of;
    }
}
