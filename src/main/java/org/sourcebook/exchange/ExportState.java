package org.sourcebook.exchange;

/** How far an export has got. */
public enum ExportState {
    /** Others are written first. */
    WAITING,
    RUNNING,
    /** The file can be downloaded until it is deleted. */
    DONE,
    FAILED,
    CANCELLED;

    /** Whether nothing more will happen to it. */
    public boolean ended() {
        return switch (this) {
            case WAITING, RUNNING -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }
}
