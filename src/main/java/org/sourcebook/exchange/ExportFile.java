package org.sourcebook.exchange;

import java.nio.file.Path;

/**
 * A finished export, to be downloaded.
 *
 * @param name the name to save it under
 * @param mediaType its media type (RFC 6838)
 * @param path where it lies
 */
public record ExportFile(String name, String mediaType, Path path) {}
