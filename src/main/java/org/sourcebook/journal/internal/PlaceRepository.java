package org.sourcebook.journal.internal;

import static org.sourcebook.db.Tables.CHAIN;
import static org.sourcebook.db.Tables.FOLLOWER_PLACE;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.sourcebook.journal.FollowerPlaces.Place;
import org.sourcebook.kernel.ChainId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** The table of the places that followers have come to. */
@Repository
public class PlaceRepository {

    private final DSLContext db;

    PlaceRepository(DSLContext db) {
        this.db = db;
    }

    /** The places in the chains that have records after them. */
    public List<Place> behind(String follower) {
        var seq = DSL.coalesce(FOLLOWER_PLACE.SEQ, DSL.inline(0L));
        return db.select(CHAIN.ID, seq)
                .from(CHAIN)
                .leftJoin(FOLLOWER_PLACE)
                .on(FOLLOWER_PLACE.CHAIN_ID.eq(CHAIN.ID), FOLLOWER_PLACE.FOLLOWER.eq(follower))
                .where(CHAIN.LAST_SEQ.gt(seq))
                .orderBy(CHAIN.ID)
                .fetch(Records.mapping(Place::new));
    }

    /** The place in a chain, locked until the transaction ends; empty before it was first reached. */
    public Optional<Place> lock(String follower, ChainId chain) {
        return db.select(FOLLOWER_PLACE.CHAIN_ID, FOLLOWER_PLACE.SEQ)
                .from(FOLLOWER_PLACE)
                .where(FOLLOWER_PLACE.FOLLOWER.eq(follower), FOLLOWER_PLACE.CHAIN_ID.eq(chain))
                .forUpdate()
                .fetchOptional(Records.mapping(Place::new));
    }

    /** Moves the place in a chain on; where another process has moved it further it stays. */
    public void reach(String follower, Place place) {
        int moved = db.update(FOLLOWER_PLACE)
                .set(FOLLOWER_PLACE.SEQ, place.seq())
                .where(
                        FOLLOWER_PLACE.FOLLOWER.eq(follower),
                        FOLLOWER_PLACE.CHAIN_ID.eq(place.chain()),
                        FOLLOWER_PLACE.SEQ.lt(place.seq()))
                .execute();
        if (moved == 0) {
            begin(follower, place);
        }
    }

    private void begin(String follower, Place place) {
        var there = DSL.selectOne()
                .from(FOLLOWER_PLACE)
                .where(FOLLOWER_PLACE.FOLLOWER.eq(follower), FOLLOWER_PLACE.CHAIN_ID.eq(place.chain()));
        try {
            db.insertInto(FOLLOWER_PLACE, FOLLOWER_PLACE.FOLLOWER, FOLLOWER_PLACE.CHAIN_ID, FOLLOWER_PLACE.SEQ)
                    .select(DSL.select(DSL.val(follower), CHAIN.ID, DSL.val(place.seq()))
                            .from(CHAIN)
                            .where(CHAIN.ID.eq(place.chain()))
                            .andNotExists(there))
                    .execute();
        } catch (DuplicateKeyException begun) {
            // By another process, which has done what this one has.
        }
    }
}
