package org.sourcebook.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that stands still until it is moved. */
public final class SetClock extends Clock {

    private Instant now;

    /** A clock that shows the present second. */
    public SetClock() {
        this(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** @param now the time that it shows */
    public SetClock(Instant now) {
        this.now = now;
    }

    /** Lets time pass. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
