package org.sourcebook.exchange.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Supplier;
import org.sourcebook.design.Texts;
import org.sourcebook.exchange.ExportFile;
import org.sourcebook.kernel.DomainError;

/** Hands over the file of an export to the one who asks at that moment. */
class Download implements DownloadHandler {

    private final transient Supplier<ExportFile> open;

    /** @param open gives the file, or refuses it */
    Download(Supplier<ExportFile> open) {
        this.open = open;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        try {
            ExportFile file = open.get();
            event.setFileName(file.name());
            event.setContentType(file.mediaType());
            event.setContentLength(Files.size(file.path()));
            Files.copy(file.path(), event.getOutputStream());
        } catch (DomainError gone) {
            event.getResponse().sendError(HttpStatusCode.NOT_FOUND.getCode(), Texts.text(gone));
        }
    }
}
