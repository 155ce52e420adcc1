package org.sourcebook.collection.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Member;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.springframework.stereotype.Component;

/**
 * As whom people were found last, in whatever transaction. It says nothing of what they may now: it is for queries that ask
 * in the same breath whether it still holds ({@link GrantRepository#stillHolds}).
 */
@Component
public class LastFound {

    private static final int MOST = 10_000;

    private record Key(AccountId account, CollectionId collection) {}

    /** Those that were not asked for longest are forgotten first. */
    private final Map<Key, Member> members = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Key, Member> eldest) {
            return size() > MOST;
        }
    };

    /** As whom an account was found last in a collection. */
    public synchronized Optional<Member> find(AccountId account, CollectionId collection) {
        return Optional.ofNullable(members.get(new Key(account, collection)));
    }

    /** Keeps as whom somebody was found. */
    public synchronized void keep(Member member) {
        members.put(new Key(member.id(), member.collection()), member);
    }
}
