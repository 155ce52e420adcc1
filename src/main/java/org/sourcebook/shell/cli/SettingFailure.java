package org.sourcebook.shell.cli;

import org.sourcebook.design.Texts;
import org.sourcebook.mail.BadSetting;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains a start that ends at a setting of ours, in the sentence that says what is wrong with it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingFailure extends AbstractFailureAnalyzer<BadSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, BadSetting cause) {
        return new FailureAnalysis(Texts.text(cause), null, failure);
    }
}
