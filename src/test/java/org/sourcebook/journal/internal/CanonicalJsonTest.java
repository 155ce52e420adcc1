package org.sourcebook.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {

    /** What is written without being looked at once more must be what it would be then. */
    @ParameterizedTest
    @ValueSource(strings = {"entry:1", "a\"b", "a\\b", "a\nb", "a\u0001b", "Zürich", "سال", "😀", "~", "</script>"})
    void what_is_sealed_is_canonical_whatever_the_subject_holds(String subject) throws IOException {
        var record = new JournalRecord(
                ChainId.next(),
                9_007_199_254_740_991L,
                Instant.parse("2026-03-01T12:00:00.000100Z"),
                AccountId.next(),
                "version-saved",
                subject,
                "{}",
                "ab".repeat(32),
                JournalRecord.NO_HASH,
                false);
        var parts = Map.of(
                "account", record.account().toString(),
                "action", record.action(),
                "at", record.at().toString(),
                "chain", record.chain().toString(),
                "payloadHash", record.payloadHash(),
                "seq", record.seq(),
                "subject", record.subject());
        String canonical = new JsonCanonicalizer(JsonMapper.shared().writeValueAsString(parts)).getEncodedString();
        assertThat(CanonicalJson.sealed(record)).isEqualTo(canonical);
    }
}
