package org.sourcebook.kernel.edtf;

import java.util.List;
import java.util.regex.Pattern;

/** Words taken apart into a date and how sure they are of it: "about", "perhaps", a question mark behind. */
record QualifierReader(String date, Qualifier qualifier) {

    private record Mark(Pattern form, Qualifier qualifier) {}

    private static final List<Mark> MARKS = List.of(
            mark("(?:about|around|approximately|circa) (.+)", Qualifier.APPROXIMATE),
            mark("(?:approx|ca|c)(?:\\. ?| |(?=[0-9]))(.+)", Qualifier.APPROXIMATE),
            mark("~ ?(.+)", Qualifier.APPROXIMATE),
            mark("(.+?) ?~", Qualifier.APPROXIMATE),
            mark("(?:possibly|perhaps|probably|maybe) (.+)", Qualifier.UNCERTAIN),
            mark("(.+?) ?(?:\\?|\\(\\?\\)|\\(uncertain\\))", Qualifier.UNCERTAIN),
            mark("(.+?) ?%", Qualifier.UNCERTAIN_AND_APPROXIMATE));

    /** Takes every mark off, before and behind. */
    static QualifierReader in(String words) {
        return new QualifierReader(words, Qualifier.NONE).stripped();
    }

    private QualifierReader stripped() {
        for (Mark mark : MARKS) {
            var match = mark.form.matcher(date);
            if (match.matches()) {
                return new QualifierReader(match.group(1), qualifier.and(mark.qualifier)).stripped();
            }
        }
        return this;
    }

    private static Mark mark(String form, Qualifier qualifier) {
        return new Mark(Pattern.compile(form), qualifier);
    }
}
