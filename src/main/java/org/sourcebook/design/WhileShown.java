package org.sourcebook.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Has a part of a screen hear of something for as long as it is shown. */
public final class WhileShown {

    private WhileShown() {}

    /**
     * Listens from when a part is attached until it is detached.
     *
     * @param listen begins to listen with what is to be run at news, by any thread; gives what ends it
     * @param news what the part does, once for all news that come before it has begun; holds the screen while it runs
     */
    public static void hear(Component part, Function<Runnable, Runnable> listen, Command news) {
        part.addAttachListener(attached -> {
            Runnable end = listen.apply(new Bell(attached.getUI(), news)::ring);
            part.addDetachListener((DetachEvent detached) -> {
                detached.unregisterListener();
                end.run();
            });
        });
    }

    /** Rings in a thread of its own: whoever brings news waits for no screen, and no screen for another. */
    private static final class Bell {

        private final UI ui;
        private final Command news;
        private final AtomicBoolean rung = new AtomicBoolean();

        Bell(UI ui, Command news) {
            this.ui = ui;
            this.news = news;
        }

        void ring() {
            if (rung.compareAndSet(false, true)) {
                Thread.ofVirtual().name("news").start(this::tell);
            }
        }

        private void tell() {
            try {
                ui.access(() -> {
                    rung.set(false);
                    news.execute();
                });
            } catch (UIDetachedException gone) {
                // The screen was left meanwhile.
            }
        }
    }
}
