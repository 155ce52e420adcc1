package org.sourcebook.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sourcebook.journal.Event;
import org.sourcebook.journal.JournalFilter;
import org.sourcebook.kernel.AccountId;

/** What happens to the instance's journal itself, as it keeps it. */
sealed interface HistoryEvent extends Event {

    /**
     * Somebody took records out.
     *
     * @param format the format of the file
     * @param actions which actions were asked for; all if empty
     * @param by whose doings were asked for; anyone's if null
     * @param about about which account; any if null
     * @param from from when on, in ISO 8601; from the beginning if null
     * @param until until when, in ISO 8601; to the end if null
     */
    record Exported(
            HistoryFormat format,
            List<String> actions,
            @Nullable AccountId by,
            @Nullable AccountId about,
            @Nullable String from,
            @Nullable String until)
            implements HistoryEvent {

        static Exported of(HistoryFormat format, JournalFilter filter) {
            return new Exported(
                    format,
                    filter.actions().stream().sorted().toList(),
                    filter.by(),
                    filter.about(),
                    text(filter.from()),
                    text(filter.until()));
        }

        @Override
        public String action() {
            return "instance-journal-exported";
        }

        @Override
        public String subject() {
            return "journal:instance";
        }

        private static @Nullable String text(@Nullable Instant time) {
            return time == null ? null : time.toString();
        }
    }
}
