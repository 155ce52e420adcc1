package org.sourcebook.exchange.internal;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the keeper do its work from time to time. */
@Configuration
@EnableScheduling
class ExportSchedule {}
