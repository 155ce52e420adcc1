package org.sourcebook.bench;

import static org.sourcebook.db.Tables.ACCOUNT;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Certainty;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Link;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.LinkId;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Fills collections: the first entries through the services, the many after them as copies of their rows. */
final class Stock {

    static final String EMAIL = "bench@example.org";
    static final String PASSWORD = "a password for measuring";

    private static final int SOURCES = 200;
    private static final String TOLD = "According to the witness the guards read out the names from a list, and those "
            + "who were named were led to the end of the corridor. She heard of three further names from her sister, "
            + "who had them from a neighbour; the paper gives two of them in another spelling, and a later edition "
            + "leaves them out. ";

    private final Program program;
    private final AccountId account;

    Stock(Program program) {
        this.program = program;
        this.account = account(EMAIL, InstanceRole.ADMIN);
    }

    /** The account whose collections these are. */
    AccountId account() {
        return account;
    }

    /** A further account, which is an EDITOR of a collection. */
    AccountId editorOf(Collection collection) {
        AccountId editor = account("editor." + EMAIL, InstanceRole.MEMBER);
        program.as(account, () -> program.get(Grants.class).give(collection.id(), editor, Role.EDITOR, null));
        return editor;
    }

    /** A collection with this many events. */
    Collection collection(String slug, int entries) throws SQLException {
        var collection =
                program.as(account, () -> program.get(Collections.class).create(slug, "Collection " + slug, ""));
        List<EntryId> sources = IntStream.range(0, SOURCES)
                .mapToObj(i -> source(collection, i).id())
                .toList();
        Entry pattern = event(collection, sources.getFirst());
        new Copies(program, collection, pattern, sources).upTo(entries);
        return collection;
    }

    private Entry source(Collection collection, int i) {
        return create(collection, Base.SOURCE, content -> content.withTitle("Report " + i));
    }

    private Entry event(Collection collection, EntryId source) {
        var fields = new TreeMap<String, List<FieldValue>>();
        fields.put("when", List.of(new FieldValue("1988-07", "The witness", source)));
        fields.put("where", List.of(new FieldValue("35.7219, 51.3347; Tehran", "", source)));
        fields.put("account", List.of(new FieldValue(TOLD, "The witness", source)));
        var link = new Link(LinkId.next(), "related-to", source, Certainty.LIKELY, "as the report says");
        return create(
                collection,
                Base.EVENT,
                content -> content.withTitle(Copies.title(1))
                        .withFields(fields)
                        .withTags(new TreeSet<>(List.of("hearing")))
                        .withLinks(List.of(link)));
    }

    private Entry create(Collection collection, Base base, java.util.function.UnaryOperator<Content> made) {
        return program.as(account, () -> {
            var kind =
                    program.get(Kinds.class).of(collection.id()).offered(base).getFirst();
            return program.get(Editing.class).create(collection.id(), base, made.apply(Content.of(kind.id(), "-")));
        });
    }

    private AccountId account(String email, InstanceRole role) {
        AccountId id = AccountId.next();
        program.get(DSLContext.class)
                .insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.NAME, "Bench")
                .set(ACCOUNT.ROLE, role.name())
                .set(ACCOUNT.STATUS, AccountStatus.ACTIVE.name())
                .set(ACCOUNT.PASSWORD_HASH, program.get(PasswordEncoder.class).encode(PASSWORD))
                .set(ACCOUNT.CREATED_AT, Instant.now())
                .set(ACCOUNT.UPDATED_AT, Instant.now())
                .execute();
        return id;
    }
}
