package org.sourcebook.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.sourcebook.design.TextDifference.Stretch;

/**
 * Two texts shown as one, with what was removed struck out and what was added underlined. Of long stretches only as
 * much is shown as is needed to find the place.
 */
public class Difference extends Composite<Div> {

    private static final int CONTEXT = 160;
    private static final int MOST_SHOWN = 4_000;

    /**
     * @param before the text as it was; empty if there was none
     * @param after the text as it is; empty if there is none any more
     */
    public Difference(String before, String after) {
        getContent().addClassName("sb-difference");
        UserText.in(getContent());
        List<Stretch> stretches = TextDifference.between(before, after);
        for (int i = 0; i < stretches.size(); i++) {
            switch (stretches.get(i)) {
                case Stretch.Same same -> shared(same.text(), i > 0, i < stretches.size() - 1);
                case Stretch.Removed removed -> changed("del", removed.text());
                case Stretch.Added added -> changed("ins", added.text());
            }
        }
    }

    /** Shows what leads on from the change before, if there is one, and up to the change after, if there is one. */
    private void shared(String text, boolean follows, boolean leads) {
        int head = follows ? CONTEXT : 0;
        int tail = leads ? CONTEXT : 0;
        if (text.length() <= head + tail + CONTEXT) {
            add(new Span(text));
            return;
        }
        int cut = whole(text, text.length() - tail);
        add(new Span(text.substring(0, whole(text, head))));
        add(leftOut(cut - head));
        add(new Span(text.substring(cut)));
    }

    private void changed(String tag, String text) {
        var part = new HtmlContainer(tag);
        part.setText(text.substring(0, whole(text, Math.min(text.length(), MOST_SHOWN))));
        add(part);
        if (text.length() > MOST_SHOWN) {
            add(leftOut(text.length() - MOST_SHOWN));
        }
    }

    private static Component leftOut(int characters) {
        var mark = new Span(Texts.text("difference.left-out", Map.of("count", characters)));
        mark.addClassName("sb-difference-left-out");
        return mark;
    }

    /** The index, or the one before it where it would cut a character of two code units. */
    private static int whole(String text, int index) {
        boolean cuts = index > 0
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return cuts ? index - 1 : index;
    }

    private void add(Component part) {
        getContent().add(part);
    }
}
