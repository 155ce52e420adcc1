package org.sourcebook.kernel.edtf;

import java.util.List;
import java.util.regex.Pattern;

/** Reads words, folded, that leave one end open: "until August 1988", "since July 1988". */
final class OpenEndReader {

    private static final Pattern UNTIL =
            Pattern.compile("(?:before|until|till|up to|by|(?:not|no) later than) (?<date>.+)");
    private static final Pattern SINCE = Pattern.compile("(?:since|after) (?<date>.+)");
    private static final Pattern ONWARDS = Pattern.compile("(?:from )?(?<date>.+) (?:on|onwards?)");

    private OpenEndReader() {}

    /** The intervals the words may mean, the likeliest first; none if they are not of this form. */
    static List<Interval> read(String words) {
        var until = UNTIL.matcher(words);
        if (until.matches()) {
            return DateReader.read(until.group("date")).stream()
                    .map(end -> new Interval(End.Missing.OPEN, end))
                    .toList();
        }
        for (Pattern from : List.of(SINCE, ONWARDS)) {
            var match = from.matcher(words);
            if (match.matches()) {
                return DateReader.read(match.group("date")).stream()
                        .map(start -> new Interval(start, End.Missing.OPEN))
                        .toList();
            }
        }
        return List.of();
    }
}
