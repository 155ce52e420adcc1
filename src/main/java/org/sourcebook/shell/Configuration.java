package org.sourcebook.shell;

import java.time.Clock;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;

/** What the whole program shares. */
@org.springframework.context.annotation.Configuration
class Configuration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** What fails in the background is told as what fails on a screen is: a database that is away in one sentence. */
    @Bean
    SimpleAsyncTaskSchedulerCustomizer troubleInTheBackground() {
        return scheduler -> scheduler.setErrorHandler(Trouble::of);
    }
}
