package org.sourcebook.shell.cli;

import java.util.Map;
import org.sourcebook.design.Texts;

/** A command cannot be run, and why: the message is the sentence that the console shows. */
class Refusal extends RuntimeException {

    Refusal(String key, Map<String, ?> arguments) {
        super(Texts.text(key, arguments), null, false, false);
    }
}
