package org.sourcebook.exchange.internal;

/** The job was cancelled, or given up for lost, while it was worked on. */
final class ExportEnded extends RuntimeException {

    ExportEnded() {
        super("The job has ended", null, false, false);
    }
}
