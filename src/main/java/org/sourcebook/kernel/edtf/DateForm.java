package org.sourcebook.kernel.edtf;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One way to write a single date, and the meanings it has; the likeliest first. */
record DateForm(Pattern form, Function<MatchResult, List<Span>> meanings) {

    static DateForm of(String form, Function<MatchResult, Span> meaning) {
        return ofMany(form, match -> List.of(meaning.apply(match)));
    }

    static DateForm ofMany(String form, Function<MatchResult, List<Span>> meanings) {
        return new DateForm(Pattern.compile(form), meanings);
    }

    /** What the words mean in this form, or nothing if they are not of it. */
    Stream<Span> read(String words) {
        var match = form.matcher(words);
        return match.matches() ? meanings.apply(match).stream() : Stream.empty();
    }
}
