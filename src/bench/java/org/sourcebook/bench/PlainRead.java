package org.sourcebook.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.sourcebook.collection.Collection;
import org.sourcebook.kernel.Base;

/**
 * The floor of an export: every column that it holds, row by row. H2 reads them fastest in the order in which it finds
 * them. MySQL, left to itself, walks an index that leads it across the whole table of versions, and takes ten times as long as
 * in the order of the entries' numbers.
 */
final class PlainRead implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement select;
    /** Keeps the compiler from leaving the reading out. */
    private long seen;

    PlainRead(Connection connection, boolean mySql) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        if (!mySql) {
            connection.createStatement().execute("SET LAZY_QUERY_EXECUTION 1");
        }
        select = connection.prepareStatement("""
                SELECT edition.number, edition.status, edition.approved_version, edition.created_by, edition.created_at,
                       entry_version.version, entry_version.kind_id, entry_version.title, entry_version.content,
                       entry_version.saved_by, entry_version.saved_at
                FROM edition JOIN entry_version
                  ON entry_version.entry_id = edition.entry_id AND entry_version.version = edition.version
                WHERE edition.collection_id = ? AND edition.base = ? AND edition.edition = 'WORKING'
                  AND edition.status <> 'TRASHED'
                """ + (mySql ? "ORDER BY edition.number" : ""));
        select.setFetchSize(mySql ? Integer.MIN_VALUE : 0);
    }

    /** Reads a collection's events; returns how many there are. */
    long read(Collection collection) throws SQLException {
        select.setBytes(1, Copies.bytes(collection.id().value()));
        select.setString(2, Base.EVENT.name());
        long rows = 0;
        try (var result = select.executeQuery()) {
            while (result.next()) {
                rows++;
                seen += row(result);
            }
        }
        connection.rollback();
        return rows;
    }

    private static long row(ResultSet row) throws SQLException {
        return row.getInt(1)
                + row.getString(2).length()
                + row.getInt(3)
                + row.getBytes(4).length
                + row.getTimestamp(5).getTime()
                + row.getInt(6)
                + row.getBytes(7).length
                + row.getString(8).length()
                + row.getString(9).length()
                + row.getBytes(10).length
                + row.getTimestamp(11).getTime();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        if (seen == 0) {
            throw new IllegalStateException("Nothing was read");
        }
    }
}
