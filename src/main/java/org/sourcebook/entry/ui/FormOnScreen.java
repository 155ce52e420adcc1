package org.sourcebook.entry.ui;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.TypedEntry;

/** What becomes of what a form tells: saved by its task, kept as a draft, guarded by its screen. */
final class FormOnScreen implements EntryForm.Screen {

    private final DetailScreen screen;
    private final Saving.Task task;

    FormOnScreen(DetailScreen screen, Saving.Task task) {
        this.screen = screen;
        this.task = task;
    }

    @Override
    public void save(Content content, String note, FieldErrors errors) {
        Saving.guarded(() -> errors.during(() ->
                task.save().apply(content, note).ifPresent(entry -> Saving.saved(screen, entry, task.drafting()))));
    }

    @Override
    public void cancel() {
        task.cancel().run();
    }

    @Override
    public void touched(BooleanSupplier isKept) {
        screen.unsaved().touched(new Unsaved.Typed() {
            @Override
            public boolean isKept() {
                return isKept.getAsBoolean();
            }

            @Override
            public void discard() {
                task.drafting().discard();
            }
        });
    }

    @Override
    public Instant keep(TypedEntry typed) {
        var at = Saving.keep(typed, task.drafting());
        screen.unsaved().kept();
        return at;
    }
}
