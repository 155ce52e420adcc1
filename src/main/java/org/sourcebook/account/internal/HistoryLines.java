package org.sourcebook.account.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sourcebook.account.InstanceLine;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.TeamId;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells records of the instance's journal with the names of the accounts and teams that they speak of. */
@Component
public class HistoryLines {

    private static final String ACCOUNT = "account";
    private static final String TEAM = "team";
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final AccountRepository accounts;
    private final TeamRepository teams;
    private final JsonMapper json;

    HistoryLines(AccountRepository accounts, TeamRepository teams, JsonMapper json) {
        this.accounts = accounts;
        this.teams = teams;
        this.json = json;
    }

    /** A line for each record, in their order. */
    public List<InstanceLine> of(List<JournalRecord> records) {
        List<Told> told = records.stream().map(this::told).toList();
        Map<AccountId, String> names = accounts.names(told.stream()
                .flatMap(it -> Stream.concat(Stream.of(it.record.account()), it.account().stream()))
                .collect(Collectors.toSet()));
        Map<TeamId, String> called =
                teams.names(told.stream().flatMap(it -> it.team().stream()).collect(Collectors.toSet()));
        return told.stream().map(it -> it.line(names, called)).toList();
    }

    private Told told(JournalRecord record) {
        return new Told(record, json.readValue(record.payload(), DETAILS));
    }

    private record Told(JournalRecord record, Map<String, Object> details) {

        Optional<AccountId> account() {
            return id(ACCOUNT).map(AccountId::parse);
        }

        Optional<TeamId> team() {
            return id(TEAM).map(TeamId::parse);
        }

        InstanceLine line(Map<AccountId, String> names, Map<TeamId, String> called) {
            var shown = new HashMap<>(details);
            shown.put("whom", account().map(names::get).orElse(""));
            shown.put("called", team().map(called::get).orElse(""));
            String who = names.getOrDefault(record.account(), "");
            return new InstanceLine(record.seq(), record.at(), who, record.action(), shown);
        }

        private Optional<String> id(String part) {
            return Optional.ofNullable(details.get(part)).map(Object::toString);
        }
    }
}
