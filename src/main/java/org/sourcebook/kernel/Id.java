package org.sourcebook.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.io.Serializable;
import java.util.UUID;

/** An identifier with a type of its own, so that an account's id is never taken for an entry's. */
public interface Id extends Serializable {

    /** The UUIDv7 behind the type. */
    UUID value();

    /** The next value for a new id. */
    static UUID nextValue() {
        return Source.GENERATOR.generate();
    }

    /** Keeps the generator out of the interface's own constants. */
    final class Source {
        private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

        private Source() {}
    }
}
