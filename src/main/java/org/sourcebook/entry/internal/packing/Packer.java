package org.sourcebook.entry.internal.packing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Packs the versions of an entry that lie behind those that its editions show. What a version says never changes, so it is packed
 * before the entry is locked; then it is looked at once more what the editions show, and written. Whoever packs the same at the
 * same time comes second and writes nothing.
 */
@Component
class Packer {

    /** So many versions are packed in one transaction. */
    private static final int AT_ONCE = 20;

    private final PackingRepository versions;
    private final VersionTexts texts;
    private final TransactionOperations transactions;

    Packer(PackingRepository versions, VersionTexts texts, TransactionOperations transactions) {
        this.versions = versions;
        this.texts = texts;
        this.transactions = transactions;
    }

    /**
     * Packs what was left behind of an entry, from the newest on.
     *
     * @param stopped whether to leave it at what is done
     * @return whether all was done
     */
    boolean pack(LeftBehind behind, BooleanSupplier stopped) {
        var left = versions.left(behind);
        for (int i = 0; i < left.size(); i += AT_ONCE) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            pack(behind.entry(), left.subList(i, Math.min(left.size(), i + AT_ONCE)));
        }
        return true;
    }

    private void pack(EntryId entry, List<Integer> left) {
        var packed = packed(entry, left);
        if (!packed.isEmpty()) {
            transactions.executeWithoutResult(transaction -> {
                packed.keySet().removeAll(versions.lock(entry));
                versions.pack(entry, packed);
            });
        }
    }

    private Map<Integer, byte[]> packed(EntryId entry, List<Integer> left) {
        var packed = new TreeMap<Integer, byte[]>();
        int known = 0;
        String after = "";
        for (int version : left) {
            var next = known == version + 1 ? Optional.of(after) : texts.of(entry, version + 1);
            var text = texts.of(entry, version);
            if (next.isPresent() && text.isPresent()) {
                PackedText.of(version, text.get(), next.get()).ifPresent(bytes -> packed.put(version, bytes));
            }
            known = version;
            after = text.orElse("");
        }
        return packed;
    }
}
