package org.sourcebook.bench;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sourcebook.collection.Collections;
import org.sourcebook.kernel.AccountId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the speed of the program on H2 and on MySQL, against floors on the same database in the same run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {Bench.Exports.class, Bench.Written.class})
public final class Bench implements Callable<Integer> {

    private static final String MYSQL = "SOURCEBOOK_TEST_MYSQL_URL";
    private static final String LARGE = "large";
    private static final String SMALL = "small";
    private static final int FEW = 1_000;

    enum Engine {
        H2,
        MYSQL
    }

    enum What {
        SAVE,
        LIST,
        RESTRICT,
        HISTORY,
        EXPORT,
        KILL,
        SCREENS
    }

    @Option(names = "--entries", paramLabel = "N", description = "how many entries the large collection has (1000000)")
    private int entries = 1_000_000;

    @Option(names = "--kills", paramLabel = "N", description = "how many times a process is killed (50)")
    private int kills = 50;

    @Option(
            names = "--on",
            paramLabel = "ENGINE",
            split = ",",
            description = "${COMPLETION-CANDIDATES}; all if not given")
    private Set<Engine> engines = EnumSet.allOf(Engine.class);

    @Option(
            names = "--only",
            paramLabel = "WHAT",
            split = ",",
            description = "${COMPLETION-CANDIDATES}; all if not given")
    private Set<What> whats = EnumSet.allOf(What.class);

    /** Runs the measurements from their sources, beside the packaged program. */
    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    /** Runs the measurements; returns 0 if they could be taken, whatever they show. */
    public static int run(String... arguments) {
        return new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        Machine.describe();
        if (whats.contains(What.SCREENS)) {
            Screens.measure();
        }
        if (!whats.equals(EnumSet.of(What.SCREENS))) {
            onEngines();
        }
        return 0;
    }

    private void onEngines() throws Exception {
        if (engines.contains(Engine.H2)) {
            try (var place = Place.onH2()) {
                measure(place);
            }
        }
        if (engines.contains(Engine.MYSQL) && System.getenv(MYSQL) != null) {
            try (var place = Place.onMySql(System.getenv(MYSQL))) {
                measure(place);
            }
        }
    }

    private void measure(Place place) throws Exception {
        if (whats.contains(What.KILL)) {
            Report.heading(place.engine());
            Killing.measure(place, kills);
        }
        if (!whats.equals(EnumSet.of(What.KILL))) {
            measureSpeed(place);
        }
    }

    private void measureSpeed(Place place) throws Exception {
        Report.heading(String.format(Locale.ROOT, "%s, %,d entries", place.engine(), entries));
        try (var program = Program.withoutScreens(place.settings())) {
            var stock = new Stock(program);
            long start = System.nanoTime();
            var small = stock.collection(SMALL, FEW);
            var large = stock.collection(LARGE, entries);
            Report.remark(String.format(Locale.ROOT, "filled in %.0f s", (System.nanoTime() - start) / 1e9));
            program.doing(stock.account(), () -> {
                if (whats.contains(What.SAVE)) {
                    Saving.measure(program, large, entries);
                }
                if (whats.contains(What.LIST)) {
                    Listing.measure(program, large, small);
                }
                if (whats.contains(What.RESTRICT)) {
                    Restricting.measure(program, stock, large);
                }
                if (whats.contains(What.HISTORY)) {
                    Histories.measure(program, large, small);
                }
            });
        }
        if (whats.contains(What.EXPORT)) {
            Child.run(place, List.of("exports", place.engine(), place.data().toString()));
        }
    }

    /** What is killed while it writes. */
    @Command(name = "writers", hidden = true)
    static final class Written implements Callable<Integer> {

        @CommandLine.Parameters(index = "0")
        private String engine = "";

        @CommandLine.Parameters(index = "1")
        private Path data = Path.of("");

        @Override
        public Integer call() throws Exception {
            var place = new Place(engine, data, Place.Server.ofEnvironment());
            Writers.main(place.settings().toArray(String[]::new));
            return 0;
        }
    }

    /** The part that runs in a process of its own. */
    @Command(name = "exports", hidden = true)
    static final class Exports implements Callable<Integer> {

        @CommandLine.Parameters(index = "0")
        private String engine = "";

        @CommandLine.Parameters(index = "1")
        private Path data = Path.of("");

        @Override
        public Integer call() throws Exception {
            var place = new Place(engine, data, Place.Server.ofEnvironment());
            try (var program = Program.withoutScreens(place.settings())) {
                program.doing(AccountId.OPERATOR, () -> {
                    var collections = program.get(Collections.class);
                    Exporting.measure(program, place, collections.bySlug(LARGE), collections.bySlug(SMALL));
                });
            }
            return 0;
        }
    }
}
