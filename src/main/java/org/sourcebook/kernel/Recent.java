package org.sourcebook.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was read and may be asked for again soon, up to a number: those that were not asked for longest are forgotten first. */
public final class Recent<K, V> {

    private static final int MOST = 10_000;

    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<K, V> eldest) {
            return size() > MOST;
        }
    };

    /** What is kept of something, if anything is. */
    public synchronized Optional<V> find(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    /** Keeps something, in the place of what was kept of it before. */
    public synchronized void keep(K key, V value) {
        kept.put(key, value);
    }
}
