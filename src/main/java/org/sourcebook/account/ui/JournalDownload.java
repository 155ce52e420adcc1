package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.sourcebook.account.HistoryFormat;
import org.sourcebook.account.InstanceHistory;
import org.sourcebook.journal.JournalFilter;
import org.sourcebook.kernel.DomainError;

/** Hands over the records that are shown at that moment, as a file that is written while it is read. */
class JournalDownload implements DownloadHandler {

    private final transient InstanceHistory history;
    private final HistoryFormat format;
    private final transient Supplier<JournalFilter> shown;

    private JournalDownload(InstanceHistory history, HistoryFormat format, Supplier<JournalFilter> shown) {
        this.history = history;
        this.format = format;
        this.shown = shown;
    }

    /** A link that does it. */
    static Anchor link(InstanceHistory history, HistoryFormat format, Supplier<JournalFilter> shown) {
        var link = new Anchor(
                new JournalDownload(history, format, shown),
                AttachmentType.DOWNLOAD,
                text("history.export", Map.of("format", format.name())));
        link.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
        link.addClassName("sb-export-file");
        return link;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        try {
            event.setFileName("sourcebook-journal." + format.ending());
            event.setContentType(format.mediaType());
            history.export(shown.get(), format, event.getOutputStream());
        } catch (DomainError refused) {
            event.getResponse().sendError(HttpStatusCode.NOT_FOUND.getCode(), text(refused.key(), refused.arguments()));
        }
    }
}
