package org.sourcebook.exchange;

import java.nio.file.Path;

/**
 * A finished export, to be downloaded.
 *
 * @param name the name to save it under
 * @param mediaType its media type (RFC 6838)
 * @param path where it lies
 */
public record ExportFile(String name, String mediaType, Path path) {

    /** The media type of a file whose name ends so. */
    public static String mediaType(String extension) {
        return switch (extension) {
            case "csv" -> "text/csv;charset=UTF-8";
            case "zip" -> "application/zip";
            default -> "application/json";
        };
    }
}
