package org.sourcebook.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** Figures as bars of parts on one scale; each part leads to the list of what it counts. */
@Tag("sb-bars")
@JsModule("./bars/sb-bars.ts")
public class Bars extends Component {

    /** @param bars the bars from top to bottom */
    public Bars(List<Bar> bars) {
        getElement().setPropertyList("bars", bars);
    }

    /**
     * One bar.
     *
     * @param label its name
     * @param href where all that it counts is listed
     * @param segments its parts, in their order
     */
    public record Bar(String label, String href, List<Segment> segments) {}

    /**
     * One part of a bar.
     *
     * @param label what it counts
     * @param tone its colour, as the style class of a {@link Badge}: {@code in-review}
     * @param value how many
     * @param href where they are listed
     */
    public record Segment(String label, String tone, int value, String href) {}
}
