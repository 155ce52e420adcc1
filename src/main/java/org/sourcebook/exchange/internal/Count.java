package org.sourcebook.exchange.internal;

/** Counts the entries written and passes the number on. */
final class Count {

    private final Progress progress;
    private long entries;

    Count(long before, Progress progress) {
        this.entries = before;
        this.progress = progress;
    }

    void add(int more) {
        entries += more;
        progress.reached(entries);
    }

    long entries() {
        return entries;
    }
}
