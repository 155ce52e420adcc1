package org.sourcebook.journal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.BulkId;

/**
 * What a change belongs to, which its record says beside what the event says: the payload then has {@code bulk}, the id of
 * an action on many things, or {@code undoes}, the sequence number of the record of the change that it takes back.
 *
 * @param bulk the action on many things; null for a change by itself
 * @param undoes what is taken back; null if nothing is
 */
public record Belonging(@Nullable BulkId bulk, @Nullable Long undoes) {

    /** What the payload calls the action on many things. */
    public static final String BULK = "bulk";

    /** What the payload calls the record of what is taken back. */
    public static final String UNDOES = "undoes";

    private static final Belonging NOTHING = new Belonging(null, null);
    private static final ScopedValue<Belonging> PRESENT = ScopedValue.newInstance();

    /** Makes changes that belong to one action on many things. */
    public static <T> T toBulk(BulkId bulk, Supplier<T> work) {
        return during(new Belonging(bulk, present().undoes), work);
    }

    /** Makes the change that takes another back. */
    public static <T> T toUndoing(long seq, Supplier<T> work) {
        return during(new Belonging(present().bulk, seq), work);
    }

    /** What a change made now belongs to. */
    static Belonging present() {
        return PRESENT.orElse(NOTHING);
    }

    /** Whether the change is one by itself, that takes nothing back. */
    public boolean isNothing() {
        return equals(NOTHING);
    }

    private static <T> T during(Belonging belonging, Supplier<T> work) {
        return ScopedValue.where(PRESENT, belonging).call(work::get);
    }
}
