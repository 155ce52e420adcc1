package org.sourcebook.design;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A sentence with a {@link Moment} where its text has {@code {when}}, wherever the language puts that. */
public class TimedText extends Span {

    /** Unicode's own mark for an object among text. */
    private static final String OBJECT = "\uFFFC";

    /**
     * @param key the translation key of the sentence
     * @param arguments its other placeholders
     * @param time the point in time
     */
    public TimedText(String key, Map<String, ?> arguments, Instant time) {
        var all = new HashMap<String, Object>(arguments);
        all.put("when", OBJECT);
        String sentence = Texts.text(key, all);
        int at = sentence.lastIndexOf(OBJECT);
        add(new Text(sentence.substring(0, at)), new Moment(time), new Text(sentence.substring(at + 1)));
        UserText.in(this);
    }
}
