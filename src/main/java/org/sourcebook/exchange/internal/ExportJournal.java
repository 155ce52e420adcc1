package org.sourcebook.exchange.internal;

import java.time.Instant;
import org.sourcebook.collection.Member;
import org.sourcebook.exchange.ExportRequest;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records in a collection's journal what was taken out of it. */
@Component
public class ExportJournal {

    private static final String ALL = "ALL";

    private final Journal journal;
    private final ExportWriter writer;

    ExportJournal(Journal journal, ExportWriter writer) {
        this.journal = journal;
        this.writer = writer;
    }

    /** Records an export that holds so many entries. */
    @Transactional
    public void append(Member asker, ExportRequest request, long entries) {
        var made = new ExportMade(
                request.collection(),
                request.format().name(),
                request.scope().base().map(Base::name).orElse(ALL),
                writer.filter(request),
                entries,
                request.moment().map(Instant::toString).orElse(null));
        journal.append(ChainId.of(request.collection()), asker.id(), made);
    }
}
