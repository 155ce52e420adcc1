package org.sourcebook.entry.internal;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings together what two people made of a text, line by line; a paragraph of a captured text is a line. */
final class TextMerge {

    /** More are not compared: that would take longer than a save may. */
    private static final int MOST_LINES = 20_000;

    private TextMerge() {}

    /**
     * Both changes in one text. It does not matter which of the two is {@code one}.
     *
     * @return nothing where both changed the same line or lines that touch each other, differently: a person has to choose
     */
    static Optional<String> of(String base, String one, String other) {
        List<String> lines = lines(base);
        if (lines.size() > MOST_LINES
                || lines(one).size() > MOST_LINES
                || lines(other).size() > MOST_LINES) {
            return Optional.empty();
        }
        var changes = Stream.concat(changes(lines, one).stream(), changes(lines, other).stream())
                .distinct()
                .sorted(Comparator.comparingInt(Changed::start).thenComparingInt(Changed::end))
                .toList();
        var merged = new StringBuilder();
        int at = 0;
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            if (i > 0 && change.start() <= changes.get(i - 1).end()) {
                return Optional.empty();
            }
            lines.subList(at, change.start()).forEach(merged::append);
            change.lines().forEach(merged::append);
            at = change.end();
        }
        lines.subList(at, lines.size()).forEach(merged::append);
        return Optional.of(merged.toString());
    }

    /** Lines of the text before, from {@code start} and up to and without {@code end}, that others took the place of. */
    private record Changed(int start, int end, List<String> lines) {

        Changed with(Changed next) {
            var all = Stream.concat(lines.stream(), next.lines.stream()).toList();
            return new Changed(start, Math.max(end, next.end), all);
        }
    }

    /** In their order; those that touch are one. */
    private static List<Changed> changes(List<String> before, String after) {
        var changes = new ArrayList<Changed>();
        DiffUtils.diff(before, lines(after), new MyersDiffWithLinearSpace<>(), null, false).getDeltas().stream()
                .map(TextMerge::changed)
                .sorted(Comparator.comparingInt(Changed::start))
                .forEach(change -> {
                    boolean touches = !changes.isEmpty() && changes.getLast().end() >= change.start();
                    changes.add(touches ? changes.removeLast().with(change) : change);
                });
        return changes;
    }

    private static Changed changed(AbstractDelta<String> delta) {
        int start = delta.getSource().getPosition();
        return new Changed(
                start,
                start + delta.getSource().size(),
                List.copyOf(delta.getTarget().getLines()));
    }

    /** With the ends of the lines, so that joined they are the text. */
    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }
}
