package org.sourcebook.kernel.edtf;

import java.util.Map;

/** A text is no date that Sourcebook keeps; the {@link Refusal} says why, for {@link Words} to put in words. */
public final class EdtfSyntax extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    EdtfSyntax(Refusal.Reason reason, Map<String, Object> arguments) {
        super(reason + " " + arguments);
        this.refusal = new Refusal(reason, arguments);
    }

    public Refusal refusal() {
        return refusal;
    }
}
