package org.sourcebook.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sourcebook.kernel.DraftId;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What is typed into one form, kept under one id from the first letter until it is saved or discarded. */
public final class Drafting {

    private static final Logger LOG = LoggerFactory.getLogger(Drafting.class);

    private final Drafts drafts;
    private final DraftPlace place;
    private final @Nullable Integer version;
    private final DraftId id = DraftId.next();
    private @Nullable DraftId before;

    private Drafting(Drafts drafts, DraftPlace place, @Nullable Integer version, @Nullable DraftId before) {
        this.drafts = drafts;
        this.place = place;
        this.version = version;
        this.before = before;
    }

    /** @param version the version of the entry that the form begins with; null where it changes none */
    public static Drafting begun(Drafts drafts, DraftPlace place, @Nullable Integer version) {
        return new Drafting(drafts, place, version, null);
    }

    /** Goes on with one that was kept before, as one of its own: it may have been taken up in another window as well. */
    public static Drafting resumed(Drafts drafts, Draft draft) {
        return new Drafting(drafts, draft.place(), draft.version(), draft.id());
    }

    /** Keeps what is typed by now, as {@link Drafts#keep}. */
    public Instant keep(String label, String typed) {
        Instant at = drafts.keep(id, place, version, label, typed);
        dropBefore();
        return at;
    }

    /** Drops it: it is saved, or not wanted any more. Where the database is away just then, it is offered once more. */
    public void discard() {
        try {
            drafts.discard(id);
            dropBefore();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("A draft could not be dropped: {}", away.toString());
        }
    }

    private void dropBefore() {
        if (before != null) {
            drafts.discard(before);
            before = null;
        }
    }
}
