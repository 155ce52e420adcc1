package org.sourcebook.bench;

import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.ENTRY_READER;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.sourcebook.bench.Comparison.Work;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.collection.internal.standing.Standing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.EntrySort;
import org.sourcebook.entry.internal.ListRepository;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a page of a list, of which every twentieth entry is restricted, as an EDITOR who is named reader of some: the
 * permission and the narrowing, against the bare query of the page.
 */
final class Restricting {

    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 2_000;
    private static final int PAGE = 50;
    private static final int ONE_IN = 20;
    private static final int NAMED_ONE_IN = 200;
    private static final double REACH = 1.15;

    private Restricting() {}

    /** Restricts entries of the collection for good, and measures. */
    static void measure(Program program, Stock stock, Collection large) throws Exception {
        AccountId editor = stock.editorOf(large);
        restrict(program.get(DSLContext.class), large, editor);
        Member manager =
                program.as(stock.account(), () -> program.get(Access.class).require(large.id(), Permission.MANAGE));
        program.doing(
                editor,
                () -> Report.ratio(
                        "page as an EDITOR, 5 % restricted ÷ bare query",
                        Comparison.of(WARM_UP, ROUNDS, () -> asked(program, large), () -> bare(program, manager)),
                        REACH));
    }

    private static Work asked(Program program, Collection large) {
        var entries = program.get(Entries.class);
        return () -> full(entries.page(large.id(), Base.EVENT, EntryFilter.ALL, EntrySort.TITLE, null, PAGE)
                .size());
    }

    /** Managers see every entry, so that the query says nothing of restrictions. */
    private static Work bare(Program program, Member manager) {
        var lists = program.get(ListRepository.class);
        var transaction = program.get(TransactionTemplate.class);
        var standing = Standing.of(manager);
        return () -> transaction.executeWithoutResult(
                begun -> full(lists.page(standing, Base.EVENT, EntryFilter.ALL, EntrySort.TITLE, null, PAGE)
                        .size()));
    }

    private static void full(int size) {
        if (size != PAGE) {
            throw new IllegalStateException("A page of " + size);
        }
    }

    private static void restrict(DSLContext db, Collection large, AccountId reader) {
        var one = EDITION.COLLECTION_ID.eq(large.id()).and(EDITION.BASE.eq(Base.EVENT));
        db.update(EDITION)
                .set(EDITION.RESTRICTED, true)
                .where(one, EDITION.NUMBER.mod(ONE_IN).eq(0))
                .execute();
        db.insertInto(ENTRY_READER, ENTRY_READER.ENTRY_ID, ENTRY_READER.ACCOUNT_ID)
                .select(db.selectDistinct(EDITION.ENTRY_ID, DSL.val(reader, ENTRY_READER.ACCOUNT_ID))
                        .from(EDITION)
                        .where(one, EDITION.NUMBER.mod(NAMED_ONE_IN).eq(0)))
                .execute();
    }
}
