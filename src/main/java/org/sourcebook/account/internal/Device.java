package org.sourcebook.account.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code User-Agent} header (RFC 9110, 10.1.5) just well enough for people to know their own machine again.
 * Browsers put each other's marks into it, so the rarer one is looked for first.
 */
final class Device {

    private static final String UNKNOWN = "Unknown browser";

    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("Vivaldi/", "Vivaldi"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("Firefox/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Windows", "Windows"),
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Macintosh", "macOS"),
            new Mark("Linux", "Linux"));

    /**
     * What a name is told by.
     *
     * @param sign what stands in the header
     * @param name what people call it
     */
    private record Mark(String sign, String name) {}

    private Device() {}

    /** The browser and what it runs on, such as {@code Firefox on Windows}; never a part of the header itself. */
    static String of(@Nullable String userAgent) {
        String sent = userAgent == null ? "" : userAgent;
        String browser = name(BROWSERS, sent, UNKNOWN);
        String system = name(SYSTEMS, sent, "");
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String name(List<Mark> marks, String sent, String otherwise) {
        return marks.stream()
                .filter(mark -> sent.contains(mark.sign()))
                .map(Mark::name)
                .findFirst()
                .orElse(otherwise);
    }
}
