package org.sourcebook.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.sourcebook.entry.Entry;

/**
 * The floor of a save: one transaction, on a connection that is kept, of two statements that were prepared beforehand. The
 * UPDATE sets what a save with one field changed changes of an edition's row.
 */
final class BareSave implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement update;
    private final PreparedStatement insert;
    private final PreparedStatement content;

    BareSave(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        update =
                connection.prepareStatement("UPDATE edition SET version = ?, status = ?, updated_by = ?, updated_at = ?"
                        + " WHERE entry_id = ? AND edition = 'WORKING'");
        insert = connection.prepareStatement(
                "INSERT INTO entry_version"
                        + " (entry_id, version, kind_id, title, content, note, saved_by, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        content = connection.prepareStatement("SELECT content FROM entry_version WHERE entry_id = ? AND version = ?");
    }

    /** The next version of an entry, which says what the last one says. */
    Comparison.Work of(Entry entry) {
        try {
            byte[] id = Copies.bytes(entry.id().value());
            byte[] author = Copies.bytes(entry.savedBy().value());
            var now = LocalDateTime.now(ZoneOffset.UTC);
            update.setInt(1, entry.version() + 1);
            update.setString(2, entry.status().name());
            update.setBytes(3, author);
            update.setObject(4, now);
            update.setBytes(5, id);
            insert.setBytes(1, id);
            insert.setInt(2, entry.version() + 1);
            insert.setBytes(3, Copies.bytes(entry.content().kind().value()));
            insert.setString(4, entry.content().title());
            insert.setString(5, content(id, entry.version()));
            insert.setString(6, "");
            insert.setBytes(7, author);
            insert.setObject(8, now);
            return this::run;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run() throws SQLException {
        update.executeUpdate();
        insert.executeUpdate();
        connection.commit();
    }

    private String content(byte[] id, int version) throws SQLException {
        content.setBytes(1, id);
        content.setInt(2, version);
        try (var found = content.executeQuery()) {
            found.next();
            return found.getString(1);
        } finally {
            connection.rollback();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
