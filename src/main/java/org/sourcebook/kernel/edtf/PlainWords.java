package org.sourcebook.kernel.edtf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads a date from EDTF or from plain English words, where it can be read surely: {@code summer 1988},
 * {@code between July and August 1988}, {@code 9 Sept 2019}, {@code about 1988}, {@code the 1980s}. Capitals, kinds of
 * dash, extra spaces and the script of the digits do not matter.
 *
 * <ul>
 *   <li>Intervals include both of their ends, as EDTF's do. That holds for "before August 1988" ({@code ../1988-08})
 *       and "after July 1988" ({@code 1988-07/..}) as for "until" and "since", so that no day the words may mean is
 *       left out.
 *   <li>"between A and B" and "from A to B" are the interval; "A and B" alone is, where B begins as A ends.
 *   <li>"3/4/2019" is of April or of March, "the 1900s" a decade or a century, and "about July to August 1988" tells
 *       not whether the end is about, too: these are {@link Reading.Unsure}.
 *   <li>"late 1988", "last year", "14/09/17" are {@link Reading.Unread}: EDTF has no word for the first, and the
 *       others need to be guessed.
 * </ul>
 */
public final class PlainWords {

    private static final List<Function<String, List<? extends EdtfDate>>> FORMS =
            List.of(DateReader::read, RangeReader::read, OpenEndReader::read);

    private PlainWords() {}

    /** Reads any text, of up to {@link EdtfDate#MAX_LENGTH} characters; never throws. */
    public static Reading read(String words) {
        if (words.length() > EdtfDate.MAX_LENGTH) {
            return new Reading.Unread(new Refusal(
                    Refusal.Reason.TOO_LONG, Map.of("length", words.length(), "limit", EdtfDate.MAX_LENGTH)));
        }
        String folded = Folding.fold(words);
        try {
            return new Reading.Read(EdtfDate.parse(folded.toUpperCase(Locale.ROOT)));
        } catch (EdtfSyntax notEdtf) {
            Refusal.Reason reason = notEdtf.refusal().reason();
            return readWords(folded, reason == Refusal.Reason.UNREADABLE ? unreadable(words) : notEdtf.refusal());
        }
    }

    private static Refusal unreadable(String words) {
        return new Refusal(Refusal.Reason.UNREADABLE, Map.of("text", words.strip()));
    }

    private static Reading readWords(String words, Refusal otherwise) {
        try {
            List<EdtfDate> candidates = FORMS.stream()
                    .map(form -> form.apply(words))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .map(List::<EdtfDate>copyOf)
                    .orElse(List.of());
            return switch (candidates.size()) {
                case 0 -> new Reading.Unread(otherwise);
                case 1 -> new Reading.Read(candidates.getFirst());
                default -> new Reading.Unsure(candidates);
            };
        } catch (EdtfSyntax notInCalendar) {
            return new Reading.Unread(notInCalendar.refusal());
        }
    }
}
