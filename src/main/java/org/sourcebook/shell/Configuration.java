package org.sourcebook.shell;

import java.time.Clock;
import org.springframework.context.annotation.Bean;

/** What the whole program shares. */
@org.springframework.context.annotation.Configuration
class Configuration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
