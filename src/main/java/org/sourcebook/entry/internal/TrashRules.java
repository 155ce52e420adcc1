package org.sourcebook.entry.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an entry lies in the trash before it can be purged (handbook, concepts).
 *
 * @param waiting at least a day
 */
@ConfigurationProperties("sourcebook.trash")
public record TrashRules(@DefaultValue("30d") Duration waiting) {

    public TrashRules {
        if (waiting.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("sourcebook.trash.waiting must be at least a day");
        }
    }
}
