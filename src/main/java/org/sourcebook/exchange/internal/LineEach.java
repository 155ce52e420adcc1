package org.sourcebook.exchange.internal;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.util.MinimalPrettyPrinter;

/** Gives each property of the document a line, and each element of its lists: what changed can be seen line by line. */
final class LineEach extends MinimalPrettyPrinter {

    private static final int PROPERTIES = 1;
    private static final int ELEMENTS = 2;

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        breakAt(PROPERTIES, json);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        super.writeObjectEntrySeparator(json);
        breakAt(PROPERTIES, json);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        breakAt(ELEMENTS, json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        super.writeArrayValueSeparator(json);
        breakAt(ELEMENTS, json);
    }

    private static void breakAt(int depth, JsonGenerator json) {
        if (isAt(depth, json.streamWriteContext())) {
            json.writeRaw('\n');
        }
    }

    /** Looks no further out than it must: most of what is written lies deeper. */
    private static boolean isAt(int depth, TokenStreamContext context) {
        TokenStreamContext outer = context;
        for (int i = 0; i < depth && outer != null; i++) {
            outer = outer.getParent();
        }
        return outer != null && outer.inRoot();
    }
}
