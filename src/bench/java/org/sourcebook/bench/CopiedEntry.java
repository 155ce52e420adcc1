package org.sourcebook.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.event.EntryCreated;
import org.sourcebook.journal.ChainHead;
import org.sourcebook.journal.internal.CanonicalJson;
import org.sourcebook.journal.internal.Seal;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.Folding;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.kernel.Sha256;

/**
 * All rows that the creation of an entry made, and copies of them with an id, number, title, source and link of their own,
 * and with a journal record that is sealed as any other.
 */
final class CopiedEntry {

    private final Entry pattern;
    private final List<EntryId> sources;
    private final CanonicalJson json;
    private final Rows entries;
    private final Rows versions;
    private final Rows editions;
    private final Rows tags;
    private final Rows links;
    private final Rows records;

    CopiedEntry(Connection connection, Entry pattern, List<EntryId> sources, CanonicalJson json) throws SQLException {
        this.pattern = pattern;
        this.sources = sources;
        this.json = json;
        byte[] id = Copies.bytes(pattern.id().value());
        entries = new Rows(connection, "entry", "id", id);
        versions = new Rows(connection, "entry_version", "entry_id", id);
        editions = new Rows(connection, "edition", "entry_id", id);
        tags = new Rows(connection, "entry_tag", "entry_id", id);
        links = new Rows(connection, "link", "from_entry", id);
        records = new Rows(connection, "journal", "subject", "entry:" + pattern.id());
    }

    /** Adds a copy, whose record follows on a head; returns the head after it. */
    ChainHead add(int number, String title, ChainHead head) {
        EntryId id = EntryId.next();
        LinkId link = LinkId.next();
        EntryId source = sources.get(number * 31 % sources.size());
        String content = versions.text("content")
                .replace(pattern.content().links().getFirst().id().toString(), link.toString())
                .replace(sources.getFirst().toString(), source.toString());
        byte[] key = Copies.bytes(id.value());
        entries.copy(Map.of("id", key, "number", number));
        versions.copy(Map.of("entry_id", key, "title", title, "content", content, "folded", Folding.fold(title)));
        editions.copy(Map.of(
                "entry_id", key,
                "number", number,
                "title", title,
                "sort_title", Folding.sortKey(title),
                "folded", Folding.fold(title)));
        tags.copy(Map.of("entry_id", key));
        links.copy(Map.of(
                "id", Copies.bytes(link.value()),
                "from_entry", key,
                "to_entry", Copies.bytes(source.value())));
        return record(created(id, number, title, content), head);
    }

    /** Inserts the copies, those first that others refer to. */
    void flush() throws SQLException {
        for (var rows : List.of(entries, versions, editions, tags, links, records)) {
            rows.flush();
        }
    }

    private EntryCreated created(EntryId id, int number, String title, String content) {
        String hashed = pattern.content().kind() + "\n" + title + "\n" + content;
        return new EntryCreated(
                id,
                new EntryNumber(pattern.number().base(), number).toString(),
                "conference",
                title,
                HexFormat.of().formatHex(Sha256.of(hashed.getBytes(StandardCharsets.UTF_8))));
    }

    private ChainHead record(EntryCreated event, ChainHead head) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var sealed = Seal.seal(head, now, pattern.createdBy(), event.action(), event.subject(), json.of(event));
        records.copy(Map.of(
                "seq", sealed.seq(),
                "happened_at", LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                "subject", sealed.subject(),
                "payload", sealed.payload(),
                "payload_hash", HexFormat.of().parseHex(sealed.payloadHash()),
                "hash", HexFormat.of().parseHex(sealed.hash())));
        return new ChainHead(head.chain(), sealed.seq(), sealed.hash());
    }
}
