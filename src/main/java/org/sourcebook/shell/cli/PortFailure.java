package org.sourcebook.shell.cli;

import java.util.Map;
import org.sourcebook.design.Texts;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains a start that ends at the port, in the words of our own options. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortFailure extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, PortInUseException cause) {
        return new FailureAnalysis(
                Texts.text("shell.cli.port-in-use", Map.of("port", String.valueOf(cause.getPort()))),
                Texts.text("shell.cli.port-in-use-advice"),
                failure);
    }
}
