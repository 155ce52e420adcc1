package org.sourcebook.entry.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.stream.IntStream;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.entry.Change;
import org.sourcebook.entry.ChangeInWords;
import org.sourcebook.entry.ChangeWording;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.Part.FieldPart;
import org.sourcebook.entry.SaveOutcome.Conflict;

/** Finds what there is to choose where two people changed the same. */
@SpringComponent
class Clashes {

    private final ChangeWording wording;

    Clashes(ChangeWording wording) {
        this.wording = wording;
    }

    /** @param began what both began with */
    List<Clash> of(CollectionScope scope, Content began, Conflict conflict, Content mine) {
        var parts = conflict.disputed();
        var theirs = changes(scope, parts, began, conflict.theirs().content());
        var own = changes(scope, parts, began, mine);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new Clash(parts.get(i), theirs.get(i), own.get(i), holdsBoth(scope, parts.get(i), mine)))
                .toList();
    }

    private List<ChangeInWords> changes(CollectionScope scope, List<Part> parts, Content before, Content after) {
        var changes =
                parts.stream().map(part -> new Change(part, before, after)).toList();
        return wording.of(scope.id(), changes);
    }

    private static boolean holdsBoth(CollectionScope scope, Part part, Content content) {
        return part instanceof FieldPart(var key)
                && scope.schema()
                        .field(content.kind(), key)
                        .filter(FieldDefinition::many)
                        .isPresent();
    }
}
