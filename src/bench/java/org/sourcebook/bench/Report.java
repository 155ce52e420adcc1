package org.sourcebook.bench;

import java.util.Locale;

/** What the console shows of the measurements. */
final class Report {

    private Report() {}

    static void heading(String text) {
        say("%n%s", text);
    }

    /** A ratio, what it should reach, and the times that it is made from. */
    static void ratio(String what, Comparison times, double reach) {
        say(
                "  %-46s %6.2f  %s  %s ÷ %s",
                what, times.ratio(), verdict(times.ratio(), reach, ""), times.product(), times.floor());
    }

    /** An absolute figure. */
    static void absolute(String what, double figure, String unit, double reach) {
        say("  %-46s %6.2f %s  %s", what, figure, unit, verdict(figure, reach, " " + unit));
    }

    /** An absolute figure that should be as high as this. */
    static void atLeast(String what, double figure, String unit, double reach) {
        say(
                "  %-46s %,.0f %s  (%s %s)",
                what, figure, unit, figure >= reach ? "≥" : "MISSES", String.format(Locale.ROOT, "%,.0f", reach));
    }

    /** How many rows a second both sides of a comparison get through. */
    static void rate(long rows, Comparison times) {
        say(
                "  %-46s %,.0f rows/s ÷ %,.0f rows/s",
                "", rows / times.product().median() * 1e9, rows / times.floor().median() * 1e9);
    }

    /** A remark. */
    static void remark(String text) {
        say("  %s", text);
    }

    private static String verdict(double figure, double reach, String unit) {
        return String.format(Locale.ROOT, "(%s %s%s)", figure <= reach ? "≤" : "MISSES", trim(reach), unit);
    }

    private static String trim(double figure) {
        return figure == Math.rint(figure) ? String.valueOf((long) figure) : String.valueOf(figure);
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
    }
}
