package org.sourcebook.design;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was taken out of a text and what was put in, word by word.
 *
 * <p>Where very much was changed the comparison goes by lines, and beyond that gives the old text and then the new one:
 * it takes a fraction of a second for any text that a field can hold.
 */
public final class TextDifference {

    private static final int MOST_PIECES = 4_000;
    private static final int MOST_CHARACTERS = 60_000;

    private TextDifference() {}

    /** A stretch of text that two versions share, or that one of them has. */
    public sealed interface Stretch {

        /** Its text; never empty. */
        String text();

        /** In both. */
        record Same(String text) implements Stretch {}

        /** Only in the text before. */
        record Removed(String text) implements Stretch {}

        /** Only in the text after. */
        record Added(String text) implements Stretch {}
    }

    /**
     * The stretches in reading order. Those that are not {@code Added} make up the text before, those that are not
     * {@code Removed} the text after.
     */
    public static List<Stretch> between(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        int head = shared(old, now);
        int tail = shared(
                old.subList(head, old.size()).reversed(),
                now.subList(head, now.size()).reversed());
        var stretches = new Stretches();
        stretches.same(String.join("", old.subList(0, head)));
        compare(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), stretches);
        stretches.same(String.join("", old.subList(old.size() - tail, old.size())));
        return stretches.all();
    }

    private static void compare(List<String> oldLines, List<String> newLines, Stretches stretches) {
        String old = String.join("", oldLines);
        String now = String.join("", newLines);
        if (old.length() + now.length() <= MOST_CHARACTERS && comparePieces(words(old), words(now), stretches)) {
            return;
        }
        if (!comparePieces(oldLines, newLines, stretches)) {
            stretches.change(old, now);
        }
    }

    /** Compares them, if they are not too many to be compared in time. */
    private static boolean comparePieces(List<String> old, List<String> now, Stretches stretches) {
        if (old.size() + now.size() > MOST_PIECES) {
            return false;
        }
        var deltas = DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas();
        for (AbstractDelta<String> delta : deltas) {
            String source = String.join("", delta.getSource().getLines());
            if (delta.getType() == DeltaType.EQUAL) {
                stretches.same(source);
            } else {
                stretches.change(source, String.join("", delta.getTarget().getLines()));
            }
        }
        return true;
    }

    private static int shared(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        int shared = 0;
        while (shared < most && one.get(shared).equals(other.get(shared))) {
            shared++;
        }
        return shared;
    }

    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\n)"));
    }

    private static List<String> words(String text) {
        BreakIterator boundary = BreakIterator.getWordInstance(ULocale.ROOT);
        boundary.setText(text);
        var words = new ArrayList<String>();
        int start = boundary.first();
        for (int end = boundary.next(); end != BreakIterator.DONE; end = boundary.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    /** Gathers stretches: a mere space between two changes belongs to both, so that changed phrases stay whole. */
    private static final class Stretches {

        private final List<Stretch> done = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();
        private String same = "";

        void same(String text) {
            same += text;
        }

        void change(String before, String after) {
            boolean goesOn = removed.length() + added.length() > 0 && same.isBlank();
            if (goesOn) {
                removed.append(same);
                added.append(same);
                same = "";
            } else {
                flush();
            }
            removed.append(before);
            added.append(after);
        }

        List<Stretch> all() {
            flush();
            return List.copyOf(done);
        }

        private void flush() {
            Stream.of(
                            new Stretch.Removed(removed.toString()),
                            new Stretch.Added(added.toString()),
                            new Stretch.Same(same))
                    .filter(stretch -> !stretch.text().isEmpty())
                    .forEach(done::add);
            removed.setLength(0);
            added.setLength(0);
            same = "";
        }
    }
}
