package org.sourcebook.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How long something took, in nanoseconds.
 *
 * @param median half of the times were shorter
 * @param low a tenth of them was shorter
 * @param high a tenth of them was longer
 */
record Figure(double median, double low, double high) {

    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

    /** The figure of these times. */
    static Figure of(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Figure(at(sorted, 0.5), at(sorted, 0.1), at(sorted, 0.9));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    @Override
    public String toString() {
        return median >= SECOND ? in(SECOND, "s") : in(MILLISECOND, "ms");
    }

    private String in(double unit, String name) {
        return String.format(Locale.ROOT, "%.3f %s [%.3f–%.3f]", median / unit, name, low / unit, high / unit);
    }
}
