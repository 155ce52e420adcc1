package org.sourcebook.kernel.edtf;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads words, folded, that name one date. */
final class DateReader {

    private static final Pattern FRAMED = Pattern.compile("(?:in |on |during )?(?:the )?(?<date>.+?)[.,;]?");

    private DateReader() {}

    /** The dates the words may mean, the likeliest first; none if they are not one date in words. */
    static List<SingleDate> read(String words) {
        var qualified = QualifierReader.in(withoutFrame(words));
        String date = withoutFrame(qualified.date());
        return Stream.concat(NumericForms.ALL.stream(), NamedForms.ALL.stream())
                .flatMap(form -> form.read(date))
                .distinct()
                .map(span -> new SingleDate(span, qualified.qualifier()))
                .toList();
    }

    private static String withoutFrame(String words) {
        var framed = FRAMED.matcher(words);
        return framed.matches() ? framed.group("date") : words;
    }
}
