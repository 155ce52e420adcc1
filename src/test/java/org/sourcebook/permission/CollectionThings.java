package org.sourcebook.permission;

import java.util.List;
import java.util.function.Consumer;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.FieldType;
import org.sourcebook.collection.Fields;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.NewField;
import org.sourcebook.collection.Role;
import org.sourcebook.collection.Schema;
import org.sourcebook.collection.Settings;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.EntrySort;
import org.sourcebook.exchange.ExportFormat;
import org.sourcebook.exchange.ExportRequest;
import org.sourcebook.exchange.ExportScope;
import org.sourcebook.kernel.Base;
import org.sourcebook.support.Given;

/** A collection, its schema and a grant for the calls to be about, and what to ask of it. */
class CollectionThings {

    private final Given given;
    private final Kinds kinds;
    private final Fields fields;
    private final Grants grants;

    CollectionThings(Given given, Kinds kinds, Fields fields, Grants grants) {
        this.given = given;
        this.kinds = kinds;
        this.fields = fields;
        this.grants = grants;
    }

    void make(Things things, Collection collection, Account manager) {
        things.put("collection", collection.id());
        things.put("slug", collection.slug());
        things.put("settings", new Settings(2, true, false));
        things.put("everything", EntryFilter.ALL);
        things.put("anyPages", (Consumer<List<Entry>>) page -> {});
        things.put("byTitle", EntrySort.TITLE);
        things.put("request", new ExportRequest(collection.id(), ExportFormat.JSON, new ExportScope.Whole()));
        Schema schema = given.as(manager, () -> kinds.of(collection.id()));
        Kind kind = schema.offered(Base.SOURCE).getFirst();
        things.put("kind", kind.id());
        things.put("content", Content.of(kind.id(), "Another report"));
        things.put("relation", schema.relations().getFirst().id());
        things.put("newField", NewField.of("Archive", FieldType.TEXT));
        things.put("required", true);
        var choice = new NewField("Tone", "", FieldType.CHOICE, false, false, false, List.of("calm", "angry"));
        things.put("choiceField", field(manager, collection, kind, choice).id());
        var date = NewField.of("Day of copying", FieldType.DATE);
        things.put("dateField", field(manager, collection, kind, date).id());
        Account granted = given.member("Granted");
        var grant = given.as(manager, () -> grants.give(collection.id(), granted.id(), Role.VIEWER, null));
        things.put("grant", grant.id());
    }

    private FieldDefinition field(Account manager, Collection collection, Kind kind, NewField wanted) {
        return given.as(manager, () -> fields.add(collection.id(), kind.id(), wanted));
    }
}
