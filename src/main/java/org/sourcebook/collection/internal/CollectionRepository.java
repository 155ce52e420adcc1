package org.sourcebook.collection.internal;

import static org.sourcebook.db.Tables.COLLECTION;
import static org.sourcebook.db.Tables.COLLECTION_GRANT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.internal.standing.StandingStamp;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Settings;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.springframework.stereotype.Repository;

/** The table of collections. */
@Repository
public class CollectionRepository {

    private static final SelectField<Settings> SETTINGS = DSL.row(
                    COLLECTION.APPROVALS_NEEDED, COLLECTION.VIEWERS_SEE_WORKING, COLLECTION.REASONS_NEEDED)
            .mapping(Settings.class, Settings::new);

    private final DSLContext db;
    private final StandingStamp standing;
    private final Clock clock;

    CollectionRepository(DSLContext db, StandingStamp standing, Clock clock) {
        this.db = db;
        this.standing = standing;
        this.clock = clock;
    }

    /**
     * Adds a collection.
     *
     * @throws org.springframework.dao.DuplicateKeyException if its slug is taken
     */
    public void insert(Collection collection, AccountId founder) {
        db.insertInto(COLLECTION)
                .set(COLLECTION.ID, collection.id())
                .set(COLLECTION.SLUG, collection.slug())
                .set(COLLECTION.NAME, collection.name())
                .set(COLLECTION.DESCRIPTION, collection.description())
                .set(COLLECTION.APPROVALS_NEEDED, collection.settings().approvalsNeeded())
                .set(COLLECTION.VIEWERS_SEE_WORKING, collection.settings().viewersSeeWorking())
                .set(COLLECTION.REASONS_NEEDED, collection.settings().reasonsNeeded())
                .set(COLLECTION.SCHEMA_STAMP, UUID.randomUUID().toString())
                .set(COLLECTION.CREATED_BY, founder)
                .set(COLLECTION.CREATED_AT, clock.instant())
                .execute();
    }

    /** The collection with this id. */
    public Optional<Collection> find(CollectionId id) {
        return where(COLLECTION.ID.eq(id)).stream().findFirst();
    }

    /** The collection with this slug. */
    public Optional<Collection> find(String slug) {
        return where(COLLECTION.SLUG.eq(slug)).stream().findFirst();
    }

    /** All collections, by name. */
    public List<Collection> all() {
        return where(DSL.noCondition());
    }

    /**
     * The collections in which an account has an unexpired grant, itself or through a team, by name.
     *
     * @param only none but these; all if null
     */
    public List<Collection> grantedTo(AccountId account, @Nullable Set<CollectionId> only) {
        var granted = COLLECTION.ID.in(DSL.select(COLLECTION_GRANT.COLLECTION_ID)
                .from(COLLECTION_GRANT)
                .where(GrantRepository.held(account, clock.instant())));
        return where(only == null ? granted : granted.and(COLLECTION.ID.in(only)));
    }

    /** Gives a collection another name and description. */
    public void describe(CollectionId id, String name, String description) {
        db.update(COLLECTION)
                .set(COLLECTION.NAME, name)
                .set(COLLECTION.DESCRIPTION, description)
                .where(COLLECTION.ID.eq(id))
                .execute();
    }

    /** Gives a collection other rules. */
    public void set(CollectionId id, Settings settings) {
        db.update(COLLECTION)
                .set(COLLECTION.APPROVALS_NEEDED, settings.approvalsNeeded())
                .set(COLLECTION.VIEWERS_SEE_WORKING, settings.viewersSeeWorking())
                .set(COLLECTION.REASONS_NEEDED, settings.reasonsNeeded())
                .where(COLLECTION.ID.eq(id))
                .execute();
        standing.renew();
    }

    /** Keeps others from changing the collection until the transaction ends. */
    public void lock(CollectionId id) {
        db.select(COLLECTION.ID)
                .from(COLLECTION)
                .where(COLLECTION.ID.eq(id))
                .forUpdate()
                .fetchSingle();
    }

    private List<Collection> where(Condition condition) {
        return db.select(COLLECTION.ID, COLLECTION.SLUG, COLLECTION.NAME, COLLECTION.DESCRIPTION, SETTINGS)
                .from(COLLECTION)
                .where(condition)
                .orderBy(COLLECTION.NAME, COLLECTION.ID)
                .fetch(Records.mapping(Collection::new));
    }
}
