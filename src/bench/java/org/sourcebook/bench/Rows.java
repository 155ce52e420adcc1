package org.sourcebook.bench;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows that one table holds of an entry, and their copies, of which many are inserted with one statement. */
final class Rows {

    private final Connection connection;
    private final String table;
    private final List<Map<String, Object>> pattern = new ArrayList<>();
    private final List<Map<String, Object>> waiting = new ArrayList<>();
    private final Map<Integer, PreparedStatement> statements = new HashMap<>();

    /** Reads the rows in which a column has a value. */
    Rows(Connection connection, String table, String column, Object value) throws SQLException {
        this.connection = connection;
        this.table = table;
        try (var select = connection.prepareStatement("SELECT * FROM " + table + " WHERE " + column + " = ?")) {
            select.setObject(1, value);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    pattern.add(row(rows));
                }
            }
        }
    }

    /** The text of a column in the first row. */
    String text(String column) {
        return String.valueOf(pattern.getFirst().get(column));
    }

    /** Adds a copy of each row with some columns of its own; the next {@link #flush} inserts it. */
    void copy(Map<String, Object> own) {
        for (var row : pattern) {
            var copy = new LinkedHashMap<>(row);
            copy.putAll(own);
            waiting.add(copy);
        }
    }

    void flush() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        var insert = statement(waiting.size());
        int at = 0;
        for (var row : waiting) {
            for (Object value : row.values()) {
                insert.setObject(++at, value);
            }
        }
        insert.executeUpdate();
        waiting.clear();
    }

    private PreparedStatement statement(int rows) throws SQLException {
        var known = statements.get(rows);
        if (known == null) {
            var columns = waiting.getFirst().keySet();
            String one = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
            known = connection.prepareStatement("INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES "
                    + String.join(", ", Collections.nCopies(rows, one)));
            statements.put(rows, known);
        }
        return known;
    }

    /** A row by its columns' names. Long texts are read: they can be inserted again. */
    private static Map<String, Object> row(ResultSet found) throws SQLException {
        var columns = found.getMetaData();
        var row = new LinkedHashMap<String, Object>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = found.getObject(i);
            row.put(columns.getColumnName(i), value instanceof Clob ? found.getString(i) : value);
        }
        return row;
    }
}
