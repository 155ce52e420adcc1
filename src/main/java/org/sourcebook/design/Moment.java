package org.sourcebook.design;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** A point in time: how long ago, with the day and minute when pointed at, and the instant itself for programs. */
@Tag("time")
public class Moment extends HtmlContainer {

    /** @param time the point in time */
    public Moment(Instant time) {
        setText(Times.ago(time));
        setTitle(Times.exact(time));
        getElement().setAttribute("datetime", time.toString());
    }
}
