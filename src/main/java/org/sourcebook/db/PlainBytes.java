package org.sourcebook.db;

import java.sql.SQLException;
import java.sql.Types;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;

/**
 * Binds the bytes of a BINARY column as they are. jOOQ would hand them to H2 as a large object, which costs a write of
 * its own for each parameter and, after five minutes, fails the statement that is run with it again.
 *
 * @param <T> what the bytes are read as
 */
final class PlainBytes<T> extends AbstractBinding<byte[], T> {

    private final Converter<byte[], T> converter;

    PlainBytes(Converter<byte[], T> converter) {
        this.converter = converter;
    }

    @Override
    public Converter<byte[], T> converter() {
        return converter;
    }

    @Override
    public void set(BindingSetStatementContext<T> context) throws SQLException {
        byte[] bytes = context.convert(converter).value();
        if (bytes == null) {
            context.statement().setNull(context.index(), Types.BINARY);
        } else {
            context.statement().setBytes(context.index(), bytes);
        }
    }

    @Override
    public void get(BindingGetResultSetContext<T> context) throws SQLException {
        context.convert(converter).value(context.resultSet().getBytes(context.index()));
    }
}
