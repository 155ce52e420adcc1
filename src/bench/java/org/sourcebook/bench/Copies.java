package org.sourcebook.bench;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.sourcebook.collection.Collection;
import org.sourcebook.entry.Entry;
import org.sourcebook.journal.ChainHead;
import org.sourcebook.journal.internal.CanonicalJson;
import org.sourcebook.journal.internal.JournalRepository;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.EntryId;

/** Copies of an entry, written straight into the tables, thousands in one transaction. */
final class Copies {

    private static final int IN_ONE_STATEMENT = 100;
    private static final int IN_ONE_TRANSACTION = 5_000;
    private static final String[] WHAT = {
        "Hearing", "Statement", "Arrest", "Conference", "Protest", "Publication", "Resolution", "Testimony", "Visit"
    };
    private static final String[] WHERE = {
        "Tehran", "Karaj", "Geneva", "Mashhad", "Isfahan", "Shiraz", "Qom", "Rasht", "Tabriz", "Zahedan", "Ahvaz"
    };

    private final Program program;
    private final Collection collection;
    private final Entry pattern;
    private final List<EntryId> sources;

    Copies(Program program, Collection collection, Entry pattern, List<EntryId> sources) {
        this.program = program;
        this.collection = collection;
        this.pattern = pattern;
        this.sources = sources;
    }

    /** The title of the entry with a number. Titles of neighbours lie far apart in the order of titles. */
    static String title(int number) {
        int mixed = (number * 0x9E3779B1) >>> 8;
        return WHAT[mixed % WHAT.length] + " in " + WHERE[mixed / 16 % WHERE.length] + ", file " + mixed + "/" + number;
    }

    /** An id as the tables hold it. */
    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** Writes copies until the collection has this many entries of the pattern's base. */
    void upTo(int entries) throws SQLException {
        try (var connection = program.connection()) {
            connection.setAutoCommit(false);
            checkReferences(connection, false);
            var copy = new CopiedEntry(connection, pattern, sources, program.get(CanonicalJson.class));
            var head = program.get(JournalRepository.class)
                    .head(ChainId.of(collection.id()))
                    .orElseThrow();
            for (int number = 2; number <= entries; number++) {
                head = copy.add(number, title(number), head);
                if (number % IN_ONE_STATEMENT == 0 || number == entries) {
                    copy.flush();
                }
                if (number % IN_ONE_TRANSACTION == 0) {
                    connection.commit();
                }
            }
            finish(connection, entries, head);
            checkReferences(connection, true);
        }
    }

    /** Brings the counter and the end of the chain to where so many saves had left them. */
    private void finish(Connection connection, int entries, ChainHead head) throws SQLException {
        try (var number = connection.prepareStatement(
                        "UPDATE entry_number SET last_number = ? WHERE collection_id = ? AND base = ?");
                var chain = connection.prepareStatement("UPDATE chain SET last_seq = ?, last_hash = ? WHERE id = ?")) {
            number.setInt(1, entries);
            number.setBytes(2, bytes(collection.id().value()));
            number.setString(3, pattern.number().base().name());
            number.executeUpdate();
            chain.setLong(1, head.seq());
            chain.setBytes(2, HexFormat.of().parseHex(head.hash()));
            chain.setBytes(3, bytes(head.chain().value()));
            chain.executeUpdate();
            connection.commit();
        }
    }

    /** Every row that a copy refers to is copied with it, so that the engine need not look for it. */
    private void checkReferences(Connection connection, boolean check) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    program.isOnMySql()
                            ? "SET foreign_key_checks = " + (check ? 1 : 0)
                            : "SET REFERENTIAL_INTEGRITY " + check);
        }
    }
}
