package org.sourcebook.shell.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.design.Texts;
import org.sourcebook.journal.Checkpoint;
import org.sourcebook.journal.Checkpoints;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.Verification;
import org.sourcebook.journal.Verification.Broken;
import org.sourcebook.journal.Verification.Whole;
import org.sourcebook.kernel.ChainId;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Recomputes every chain of the journal and names the first record of each that does not hold. */
@Command(
        name = "verify",
        resourceBundle = "texts.shell",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
class VerifyCommand implements Callable<Integer> {

    private static final int WHOLE = 0;
    private static final int BROKEN = 1;

    @Mixin
    private Offline offline = new Offline();

    @Option(names = "--checkpoint", paramLabel = "FILE", descriptionKey = "shell.cli.verify-checkpoint")
    private List<Path> elsewhere = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return offline.run(this::verify);
    }

    private int verify(ApplicationContext services) {
        var names = names(services.getBean(Collections.class));
        PrintWriter out = spec.commandLine().getOut();
        var checkpoints = services.getBean(Checkpoints.class);
        var files =
                Stream.concat(checkpoints.files().stream(), elsewhere.stream()).toList();
        var signed = new ArrayList<Checkpoint>();
        for (Path file : files) {
            checkpoints
                    .read(file)
                    .ifPresentOrElse(
                            signed::add,
                            () -> out.println(Texts.text("shell.cli.no-checkpoint", Map.of("path", file.toString()))));
        }
        var found = services.getBean(Journal.class).verify(signed);
        found.forEach(it -> out.println(sentence(it, names)));
        out.println(Texts.text("shell.cli.checkpoints", Map.of("count", signed.size())));
        return signed.size() < files.size() || found.stream().anyMatch(Broken.class::isInstance) ? BROKEN : WHOLE;
    }

    private static Map<ChainId, String> names(Collections collections) {
        return collections.mine().stream().collect(Collectors.toMap(it -> ChainId.of(it.id()), Collection::slug));
    }

    private static String sentence(Verification found, Map<ChainId, String> names) {
        String name = found.chain().equals(ChainId.INSTANCE)
                ? Texts.text("shell.cli.chain-of-instance")
                : names.getOrDefault(found.chain(), found.chain().toString());
        return switch (found) {
            case Whole whole -> Texts.text("shell.cli.whole", Map.of("chain", name, "records", whole.records()));
            case Broken broken ->
                Texts.text(
                        "shell.cli.broken",
                        Map.of(
                                "chain",
                                name,
                                "record",
                                String.valueOf(broken.seq()),
                                "flaw",
                                broken.flaw().name()));
        };
    }
}
