package org.sourcebook.exchange.ui;

import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sourcebook.design.Notice;
import org.sourcebook.exchange.ExportJob;
import org.sourcebook.exchange.ExportProblem;

/** Tells a person who has gone on to other things that their export has ended. */
final class EndNotice {

    private EndNotice() {}

    /** Tells of the end of an export in this window, if the window is still there. */
    static void of(ExportJob job, UI window, Exporting exporting) {
        var said = new AtomicBoolean();
        Runnable unwatch = exporting.watch().apply(job.id(), told -> {
            if (told.state().ended() && said.compareAndSet(false, true)) {
                window.access(() -> say(told));
            }
        });
        window.addDetachListener(event -> unwatch.run());
    }

    private static void say(ExportJob told) {
        switch (told.state()) {
            case DONE -> Notice.done(Words.text("ready", Map.of("file", told.fileName())));
            case FAILED -> Notice.failed(Words.of(told.failure().orElse(ExportProblem.UNKNOWN), told));
            case CANCELLED, WAITING, RUNNING -> {}
        }
    }
}
