package org.sourcebook.mail.internal;

import org.sourcebook.mail.PublicAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What an operator may set for mail. */
@Configuration
@EnableConfigurationProperties({MailSettings.class, PublicAddress.class})
class Mailing {}
