package org.sourcebook.entry.internal.packing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Finds where in some bytes others stand that begin alike. Of long ones not every place is looked up, so that it stays small. */
final class Places {

    private static final int MOST = 1 << 18;
    /** So many places are named at most: in what repeats itself one is as good as another. */
    private static final int NAMED = 32;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int length;
    private final int step;
    private final int shift;
    /** One more than the number of the last place with each mark, and than that of the one before each place; 0 for none. */
    private final int[] last;

    private final int[] before;

    /** @param length how many bytes must be alike: sixteen or more are looked at */
    Places(byte[] bytes, int length) {
        int all = Math.max(0, bytes.length - length + 1);
        this.length = length;
        this.step = all / MOST + 1;
        int places = (all + step - 1) / step;
        this.shift = 32 - Math.max(4, 32 - Integer.numberOfLeadingZeros(places));
        this.last = new int[1 << (32 - shift)];
        this.before = new int[places];
        for (int place = 0; place < places; place++) {
            int mark = mark(bytes, place * step);
            before[place] = last[mark];
            last[mark] = place + 1;
        }
    }

    /** Places where what stands at a place of other bytes may stand, too. */
    int[] like(byte[] others, int at) {
        if (at + length > others.length) {
            return new int[0];
        }
        var found = new int[NAMED];
        int many = 0;
        for (int place = last[mark(others, at)]; place > 0 && many < NAMED; place = before[place - 1]) {
            found[many++] = (place - 1) * step;
        }
        return Arrays.copyOf(found, many);
    }

    private int mark(byte[] bytes, int at) {
        long mixed =
                (long) LONG.get(bytes, at) * 0x9E3779B97F4A7C15L ^ (long) LONG.get(bytes, at + 8) * 0xC2B2AE3D27D4EB4FL;
        return (int) (mixed * 0x9E3779B97F4A7C15L >>> 32) >>> shift;
    }
}
