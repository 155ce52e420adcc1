package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.DRAFT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.sourcebook.entry.Draft;
import org.sourcebook.entry.DraftForm;
import org.sourcebook.entry.DraftPlace;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.DraftId;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Repository;

/** The table of what accounts typed and have not saved. */
@Repository
public class DraftRepository {

    private final DSLContext db;

    DraftRepository(DSLContext db) {
        this.db = db;
    }

    /** Keeps one, in the place of what was kept of it before. */
    public void keep(AccountId account, Draft draft) {
        int kept = db.update(DRAFT)
                .set(DRAFT.LABEL, draft.label())
                .set(DRAFT.TYPED, draft.typed())
                .set(DRAFT.KEPT_AT, draft.keptAt())
                .where(own(account), DRAFT.ID.eq(draft.id()))
                .execute();
        if (kept == 0) {
            db.insertInto(DRAFT)
                    .set(DRAFT.ID, draft.id())
                    .set(DRAFT.ACCOUNT_ID, account)
                    .set(DRAFT.COLLECTION_ID, draft.place().collection())
                    .set(DRAFT.FORM, draft.place().form().name())
                    .set(DRAFT.ENTRY_ID, draft.place().entry())
                    .set(DRAFT.SUBJECT, draft.place().subject())
                    .set(DRAFT.VERSION, draft.version())
                    .set(DRAFT.LABEL, draft.label())
                    .set(DRAFT.TYPED, draft.typed())
                    .set(DRAFT.KEPT_AT, draft.keptAt())
                    .execute();
        }
    }

    /** An account's at a place, the last kept first. */
    public List<Draft> at(AccountId account, DraftPlace place) {
        return read(own(account)
                .and(DRAFT.COLLECTION_ID.eq(place.collection()))
                .and(place.entry() == null ? DRAFT.ENTRY_ID.isNull() : DRAFT.ENTRY_ID.eq(place.entry()))
                .and(DRAFT.FORM.eq(place.form().name()))
                .and(DRAFT.SUBJECT.eq(place.subject())));
    }

    /** An account's about an entry, the last kept first. */
    public List<Draft> on(AccountId account, EntryId entry) {
        return read(own(account).and(DRAFT.ENTRY_ID.eq(entry)));
    }

    /** All of an account, the last kept first, what was typed left out. */
    public List<Draft> of(AccountId account, int most) {
        return db.select(
                        DRAFT.ID,
                        DRAFT.COLLECTION_ID,
                        DRAFT.FORM,
                        DRAFT.ENTRY_ID,
                        DRAFT.SUBJECT,
                        DRAFT.VERSION,
                        DRAFT.LABEL,
                        DRAFT.KEPT_AT)
                .from(DRAFT)
                .where(own(account))
                .orderBy(DRAFT.KEPT_AT.desc(), DRAFT.ID.desc())
                .limit(most)
                .fetch(row -> draft(row, ""));
    }

    /** Deletes one; does nothing if the account has no such. */
    public void delete(AccountId account, DraftId id) {
        db.deleteFrom(DRAFT).where(own(account), DRAFT.ID.eq(id)).execute();
    }

    private List<Draft> read(Condition which) {
        return db.selectFrom(DRAFT)
                .where(which)
                .orderBy(DRAFT.KEPT_AT.desc(), DRAFT.ID.desc())
                .fetch(row -> draft(row, row.getTyped()));
    }

    private static Draft draft(Record row, String typed) {
        var place = new DraftPlace(
                row.get(DRAFT.COLLECTION_ID),
                DraftForm.valueOf(row.get(DRAFT.FORM)),
                row.get(DRAFT.ENTRY_ID),
                row.get(DRAFT.SUBJECT));
        return new Draft(
                row.get(DRAFT.ID), place, row.get(DRAFT.VERSION), row.get(DRAFT.LABEL), typed, row.get(DRAFT.KEPT_AT));
    }

    private static Condition own(AccountId account) {
        return DRAFT.ACCOUNT_ID.eq(account);
    }
}
