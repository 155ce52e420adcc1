package org.sourcebook.db;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * How MySQL is talked to: in as few words as can be, since each is a way to another machine and back. Statements are prepared
 * once and kept by both sides, inserts of a batch go together, and neither "read only" nor what is so already is said
 * before each transaction (Connector/J's own names, and HikariCP's advice on MySQL). What the address of the database says
 * of the same settings goes before.
 */
@Component
class MySqlConnections implements BeanPostProcessor {

    static final Map<String, String> SETTINGS = Map.of(
            "useServerPrepStmts", "true",
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "250",
            "prepStmtCacheSqlLimit", "4096",
            "rewriteBatchedStatements", "true",
            "readOnlyPropagatesToServer", "false",
            "useLocalSessionState", "true",
            "elideSetAutoCommits", "true",
            "cacheServerConfiguration", "true");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith("jdbc:mysql:")) {
            SETTINGS.forEach((setting, value) -> {
                if (!isSaid(pool.getJdbcUrl(), setting)) {
                    pool.addDataSourceProperty(setting, value);
                }
            });
        }
        return bean;
    }

    /** Connector/J itself would let ours go before what the address says. */
    private static boolean isSaid(String address, String setting) {
        return Pattern.compile("[?&]" + setting + "=").matcher(address).find();
    }
}
