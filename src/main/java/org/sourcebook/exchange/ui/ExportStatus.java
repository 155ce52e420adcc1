package org.sourcebook.exchange.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sourcebook.design.Progress;
import org.sourcebook.exchange.ExportJob;
import org.sourcebook.exchange.ExportState;

/** How far an export has got, as it happens; once it is done, its file. */
class ExportStatus extends Div {

    private final transient Exporting exporting;
    private transient ExportJob job;
    private transient Runnable unwatch = () -> {};
    private @Nullable Progress progress;

    ExportStatus(ExportJob job, Exporting exporting) {
        this.job = job;
        this.exporting = exporting;
        addClassName("sb-export-status");
        show(job);
    }

    /** The export, as it was last heard of. */
    ExportJob job() {
        return job;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        if (!job.state().ended()) {
            unwatch = exporting.watch().apply(job.id(), told -> ui.access(() -> show(told)));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unwatch.run();
    }

    private void show(ExportJob told) {
        job = told;
        if (told.state() == ExportState.RUNNING) {
            running(told);
        } else {
            progress = null;
            removeAll();
            add(still(told));
        }
    }

    /** The bar stays in its place while it moves. */
    private void running(ExportJob told) {
        if (progress == null) {
            progress = progress("running");
            removeAll();
            add(progress);
        }
        if (told.total() > 0) {
            String words = Words.text("reached", Map.of("done", told.done(), "total", told.total()));
            progress.show((double) told.done() / told.total(), words);
        }
    }

    private Component still(ExportJob told) {
        return switch (told.state()) {
            case WAITING, RUNNING -> progress("waiting");
            case DONE -> download(told);
            case FAILED ->
                said(told.failure().map(problem -> Words.of(problem, told)).orElse(""), "sb-export-problem");
            case CANCELLED -> said(Words.text("cancelled"), "sb-quiet");
        };
    }

    private Progress progress(String key) {
        return new Progress(Words.text(key))
                .cancellable(() -> exporting.cancel().apply(job.id()));
    }

    private Component download(ExportJob told) {
        var link = new Anchor(
                new Download(() -> exporting.open().apply(told.id())),
                AttachmentType.DOWNLOAD,
                Words.text("download", Map.of("file", told.fileName())));
        link.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
        link.addClassName("sb-export-file");
        return link;
    }

    private static Span said(String text, String look) {
        var span = new Span(text);
        span.addClassName(look);
        span.getElement().setAttribute("role", "status");
        return span;
    }
}
