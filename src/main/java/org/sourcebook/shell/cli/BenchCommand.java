package org.sourcebook.shell.cli;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Measures the speed. The measurements are in the source tree, not in the program; {@code ./run bench} brings them. */
@Command(
        name = "bench",
        resourceBundle = "texts.shell",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
class BenchCommand implements Callable<Integer> {

    private static final String MEASUREMENTS = "org.sourcebook.bench.Bench";

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws ReflectiveOperationException {
        try {
            return (Integer)
                    Class.forName(MEASUREMENTS).getMethod("run", String[].class).invoke(null, (Object)
                            arguments.toArray(String[]::new));
        } catch (ClassNotFoundException notBrought) {
            throw new Refusal("shell.cli.no-bench", Map.of());
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
