package org.sourcebook.bench;

import java.net.URI;
import org.sourcebook.kernel.Base;

/** Serves the screens to real HTTP sessions, and looks at what they hold and load. */
final class Screens {

    private static final int EVENTS = 200;
    private static final int ROWS = 50;
    private static final int BEFORE = 10;
    private static final int SIGNED_IN = 50;
    private static final double MOST_HEAP = 2;
    private static final double MOST_LOADED = 1;
    private static final double MIB = 1 << 20;

    private Screens() {}

    /** Measures the heap of a session and the first load of the sign-in page; the database matters to neither. */
    static void measure() throws Exception {
        try (var place = Place.onH2();
                var program = Program.withScreens(place.settings())) {
            var stock = new Stock(program);
            stock.collection("large", EVENTS);
            String port = program.services().getEnvironment().getRequiredProperty("local.server.port");
            URI site = URI.create("http://127.0.0.1:" + port + "/");
            Report.heading("Screens");
            heap(site);
            var load = FirstLoad.of(site.resolve("sign-in"));
            Report.absolute("first load of the sign-in page, compressed", load.bytes() / MIB, "MiB", MOST_LOADED);
            Report.remark(load.files() + " files");
        }
    }

    /** The first sessions bring what all share; those after them are measured. */
    private static void heap(URI site) throws Exception {
        visit(site, BEFORE);
        long before = usedHeap();
        visit(site, SIGNED_IN);
        double each = (usedHeap() - before) / MIB / SIGNED_IN;
        Report.absolute("heap of a signed-in user, list and entry open", each, "MiB", MOST_HEAP);
    }

    private static void visit(URI site, int visitors) throws Exception {
        for (int i = 0; i < visitors; i++) {
            try (var visitor = new Visitor(site)) {
                visitor.signIn(Stock.EMAIL, Stock.PASSWORD);
                String screen = visitor.open("c/large/" + Base.EVENT.path() + "/V-1");
                if (!screen.contains(Copies.title(1)) || screen.split(", file ").length <= ROWS) {
                    throw new IllegalStateException("No list and entry in " + screen);
                }
            }
        }
    }

    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
