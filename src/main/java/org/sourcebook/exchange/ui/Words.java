package org.sourcebook.exchange.ui;

import java.util.Map;
import org.sourcebook.design.Texts;
import org.sourcebook.design.Times;
import org.sourcebook.exchange.ExportFormat;
import org.sourcebook.exchange.ExportJob;
import org.sourcebook.exchange.ExportProblem;
import org.sourcebook.exchange.ExportScope;
import org.sourcebook.kernel.Base;

/** The texts of this module's screens. */
final class Words {

    private Words() {}

    /** A text of this module. */
    static String text(String key) {
        return Texts.text("exchange." + key);
    }

    /** A text of this module with named arguments. */
    static String text(String key, Map<String, ?> arguments) {
        return Texts.text("exchange." + key, arguments);
    }

    /** What a format is good for. */
    static String of(ExportFormat format) {
        return text("format." + format.word());
    }

    /** How much of a collection there is in an export. */
    static String of(ExportScope scope) {
        return scope.base().map(base -> list(base, scope.isNarrowed())).orElseGet(() -> text("scope.whole"));
    }

    /** What an export holds, and in which form. */
    static String of(ExportJob job) {
        String scope = job.list().map(base -> list(base, job.narrowed())).orElseGet(() -> text("scope.whole"));
        String format = job.format().name();
        return job.moment()
                .map(at -> text("job.past", Map.of("scope", scope, "format", format, "moment", Times.exact(at))))
                .orElseGet(() -> text("job", Map.of("scope", scope, "format", format)));
    }

    /** Why an export failed, and what to do. */
    static String of(ExportProblem problem, ExportJob job) {
        return Texts.text(problem.key(), Map.of("job", job.id().toString()));
    }

    private static String list(Base base, boolean narrowed) {
        return text("scope.list", Map.of("base", base.name(), "narrowed", String.valueOf(narrowed)));
    }
}
