package org.sourcebook.db;

import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How queries are run. */
@Configuration
class QueryConfiguration {

    /** Without being logged or asked for warnings: a save is seven of them, and either costs each of them a little. */
    @Bean
    DefaultConfigurationCustomizer quiet() {
        return queries -> queries.settings().withExecuteLogging(false).withFetchWarnings(false);
    }

    @Bean
    ConnectionProvider connections(DataSource pool) {
        return new CommittingConnections(pool);
    }
}
