package org.sourcebook.bench;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Kinds;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.DraftForm;
import org.sourcebook.entry.DraftPlace;
import org.sourcebook.entry.Drafts;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.SaveOutcome;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.DraftId;

/**
 * Writes as fast as it can until it is killed: each of eight writers keeps a draft of an entry of its own and saves it, over and
 * over. Says of each draft when it is handed over, {@code typed <id> <n> <milliseconds of the clock>}, and of each draft and save
 * once it was answered: {@code draft <id> <n>} and {@code saved <entry> <version> <n>}. To be killed while it does so; what was
 * answered must be there afterwards, and what was handed over long enough before as well.
 */
public final class Writers {

    private static final int WRITERS = 8;

    /** So many times a draft is kept before another form is begun. */
    private static final int KEPT_IN_PLACE = 10;

    private static final int LONGEST_SECONDS = 120;

    private final Drafts drafts;
    private final Editing editing;

    private Writers(Program program) {
        this.drafts = program.get(Drafts.class);
        this.editing = program.get(Editing.class);
    }

    /** @param settings what the program is told, so that it works where it is to */
    public static void main(String... settings) throws InterruptedException {
        try (var program = Program.withoutScreens(List.of(settings));
                var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writers = new Writers(program);
            Collection collection = program.as(AccountId.OPERATOR, () -> collection(program));
            for (int i = 0; i < WRITERS; i++) {
                Entry entry = program.as(AccountId.OPERATOR, () -> entry(program, collection));
                threads.submit(() -> program.as(AccountId.OPERATOR, () -> writers.write(entry)));
            }
            threads.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS);
            threads.shutdownNow();
        }
    }

    private int write(Entry begun) {
        DraftId draft = DraftId.next();
        Entry entry = begun;
        int n = 0;
        while (!Thread.currentThread().isInterrupted()) {
            n++;
            draft = n % KEPT_IN_PLACE == 0 ? DraftId.next() : draft;
            say("typed %s %d %d", draft, n, System.currentTimeMillis());
            drafts.keep(draft, DraftPlace.on(entry, DraftForm.ENTRY), entry.version(), "Draft " + n, "typed " + n);
            say("draft %s %d", draft, n);
            var content = entry.content().withTitle("Saved " + n);
            if (!(editing.save(entry.id(), entry.version(), content, "") instanceof SaveOutcome.Saved(var saved))) {
                throw new IllegalStateException("Nobody else works on " + entry.id());
            }
            entry = saved;
            say("saved %s %d %d", entry.id(), entry.version(), n);
        }
        return n;
    }

    /** A new one, whatever was killed before. */
    private static Collection collection(Program program) {
        String name = "killed-" + DraftId.next();
        return program.get(Collections.class).create(name, name, "");
    }

    private static Entry entry(Program program, Collection collection) {
        var kind = program.get(Kinds.class)
                .of(collection.id())
                .offered(Base.SOURCE)
                .getFirst();
        return program.get(Editing.class).create(collection.id(), Base.SOURCE, Content.of(kind.id(), "Begun"));
    }

    private static synchronized void say(String format, Object... arguments) {
        System.out.println(String.format(format, arguments));
        System.out.flush();
    }
}
