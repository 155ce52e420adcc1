package org.sourcebook.journal;

import java.util.List;
import org.sourcebook.journal.internal.PlaceRepository;
import org.sourcebook.kernel.ChainId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far those have come, in each chain, who follow the journal and must neither miss a record nor begin anew. */
@Component
public class FollowerPlaces {

    private final PlaceRepository places;

    FollowerPlaces(PlaceRepository places) {
        this.places = places;
    }

    /** @param seq the last record of the chain that was followed; 0 if none was */
    public record Place(ChainId chain, long seq) {}

    /** The places in all chains that have records after them. */
    @Transactional(readOnly = true)
    public List<Place> behind(String follower) {
        return places.behind(follower);
    }

    /** The place in a chain, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Place lock(String follower, ChainId chain) {
        return places.lock(follower, chain).orElseGet(() -> {
            places.reach(follower, new Place(chain, 0));
            return places.lock(follower, chain).orElseThrow();
        });
    }

    /** Moves a place on; where another process has moved it further it stays. */
    @Transactional
    public void reach(String follower, Place place) {
        places.reach(follower, place);
    }
}
