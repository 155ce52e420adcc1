package org.sourcebook.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The main job from end to end: a team takes a collection from its first source to an approved, exported record. */
@Tag("engine")
class MainJobIT {

    private static String home = "";
    private static final String SPELLED = "Mujahedin-e Khalq";
    private static final String ALSO_SPELLED = "Mojahedin-e-Khalq";
    private static final String SOURCE = "Conference at the UN, \"as captured\"; =1+1";
    private static final String EVENT = "Executions of 1988 · اعدام‌ها 🕊";
    private static final String VOICE = "the article";
    private static final String FIGURE = "some 30,000 prisoners, \"mainly\" of one organisation";

    @Test
    void a_team_takes_a_collection_from_its_first_source_to_an_approved_exported_record() throws Exception {
        var installation = Installation.fresh();
        Path csv;
        Path json;
        try (var chromium = Chromium.start();
                var program = installation.serve();
                var team = Team.begin(chromium, program);
                var manager = team.member("manager");
                var editor = team.member("editor");
                var reviewer = team.member("reviewer");
                var viewer = team.member("reader")) {
            team.team("Researchers", "editor");
            begin(manager);
            record(editor);
            link(editor);
            discuss(editor);
            submit(editor);
            isRefusedTheirOwnApproval(manager, editor);
            requestChange(reviewer);
            change(editor);
            approve(reviewer);
            workOn(editor);
            readsTheApprovedVersionOnly(viewer);
            cannotEditByAnyAddress(viewer);
            csv = export(manager, "events", "CSV: a row an entry, for spreadsheets", "Export");
            json = export(manager, "exports", "JSON: everything, for other programs", "Export the collection");
        }
        readBack(csv, json);
        verify(installation);
    }

    private static void begin(Desk manager) {
        manager.go("collections/new", "New collection").type("Name", "Case one").type("What it is for", "A journey.");
        assertThat(manager.page().getByLabel("Address")).hasValue("case-one");
        manager.all().press("Create the collection");
        manager.heading("Case one");
        home = manager.path("c/");
        give(manager, "Researchers", "Editor");
        give(manager, "reviewer", "Reviewer");
        give(manager, "reader", "Viewer");
    }

    private static void give(Desk manager, String grantee, String role) {
        manager.go(home + "/members", "Members").press("Give a role");
        manager.dialog().choose("To whom", grantee, grantee).pick("Role", role).press("Give this role");
        assertThat(manager.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        manager.all().see(grantee);
    }

    private static void record(Desk editor) throws IOException {
        editor.go(home + "/sources/new", "New source")
                .type("Title", SOURCE)
                .type("Published", "9 September 2019")
                .type("Text", Capture.text())
                .press("Save");
        editor.told("S-1 is saved as version 1.");
        editor.go(home + "/entities/new", "New entity")
                .pick("Kind", "Organisation")
                .type("Title", SPELLED);
        name(editor, SPELLED);
        name(editor, ALSO_SPELLED);
        editor.all().press("Save");
        editor.told("E-1 is saved as version 1.");
        editor.go(home + "/events/new", "New event").pick("Kind", "Execution").type("Title", EVENT);
        attributed(editor.field("When"), "When", "summer 1988");
        attributed(editor.field("What is counted"), "What is counted", FIGURE);
        editor.all().press("Save");
        editor.told("V-1 is saved as version 1.");
        editor.go(home + "/events/new", "New event").pick("Kind", "Conference").type("Title", "A conference in Geneva");
        attributed(editor.field("When"), "When", "9 September 2019");
        editor.all().press("Save");
        editor.told("V-2 is saved as version 1.");
    }

    private static void name(Desk editor, String spelling) {
        editor.all().add("Add name", "Name as written").type("Name as written", spelling);
        editor.all().under("Names and spellings").choose("In which source", "S-1", "S-1");
    }

    private static void attributed(Part field, String label, String text) {
        field.type(label, text).type("Who says so", VOICE).choose("In which source", "S-1", "S-1");
    }

    private static void link(Desk editor) {
        link(editor, "events/V-1", "is about", "E-1", "likely");
        link(editor, "sources/S-1", "reports on", "V-1", "certain");
        link(editor, "sources/S-1", "reports on", "V-2", "certain");
        editor.go(home + "/events/V-1", EVENT).see("reported by").see("is about");
    }

    private static void link(Desk editor, String from, String relation, String to, String certainty) {
        editor.go(home + "/" + from);
        editor.all().press("Add link");
        editor.dialog()
                .choose("Relation", relation, relation)
                .choose("Linked entry", to, to)
                .pick("Certainty", certainty)
                .press("Add");
        editor.told("is saved as version");
    }

    private static void discuss(Desk editor) {
        editor.go(home + "/events/V-1", EVENT)
                .press("Begin a thread")
                .type("Comment", "Is *some* a figure?")
                .press("Begin");
        assertThat(editor.page().locator("em").getByText("some")).isVisible();
    }

    private static void submit(Desk editor) {
        editor.go(home + "/events/V-1", EVENT).press("Submit");
        editor.dialog().press("Submit");
        editor.told("V-1 waits for review.");
    }

    private static void isRefusedTheirOwnApproval(Desk manager, Desk editor) {
        editor.go(home + "/review/V-1", "Review").see("Waits for a reviewer.").seeNoButton("Approve");
        give(manager, "editor", "Reviewer");
        editor.open(home + "/review/V-1", "Review")
                .see("This version holds a change of your own. Four eyes: somebody else must approve it.")
                .seeNoButton("Approve");
        manager.go(home + "/members", "Members").press("Take away the role of editor");
        manager.dialog().press("Take away");
        assertThat(manager.all().button("Take away the role of editor")).hasCount(0);
    }

    private static void requestChange(Desk reviewer) {
        reviewer.go(home + "/review/V-1", "Review").press("Request changes");
        reviewer.dialog()
                .type("What is to be changed, and why", "Say which text the figure is in.")
                .press("Request changes");
        reviewer.told("V-1 was sent back with your reason.");
    }

    private static void change(Desk editor) {
        editor.go(home + "/events/V-1", EVENT)
                .see("Say which text the figure is in.")
                .press("Edit");
        editor.field("What is said to have happened")
                .type("What is said to have happened", "Told in the second paragraph.");
        editor.all().press("Save");
        editor.told("V-1 is saved as version 3.");
        editor.all().press("Submit");
        editor.dialog().press("Submit");
        editor.told("V-1 waits for review.");
    }

    private static void approve(Desk reviewer) {
        reviewer.go(home + "/review/V-1", "Review")
                .see("Told in the second paragraph.")
                .press("Approve");
        reviewer.dialog().press("Approve");
        reviewer.told("V-1 is approved.");
    }

    private static void workOn(Desk editor) {
        editor.go(home + "/events/V-1", EVENT).press("Edit");
        editor.all().type("Title", "A title that nobody has approved").press("Save");
        editor.told("V-1 is saved as version 4.");
        editor.all().see("Approved v3, working v4.");
    }

    private static void readsTheApprovedVersionOnly(Desk viewer) {
        viewer.go(home + "/events", "Events").see(EVENT);
        viewer.go(home + "/events/V-1", EVENT)
                .see("Told in the second paragraph.")
                .see(FIGURE);
        assertThat(viewer.text())
                .doesNotContain("A title that nobody has approved")
                .doesNotContain("A conference in Geneva");
        viewer.all()
                .seeNoButton("Edit")
                .seeNoButton("Add link")
                .seeNoButton("Begin a thread")
                .seeNoButton("New event");
        viewer.go(home + "/sources", "Sources").see("No sources yet");
    }

    private static void cannotEditByAnyAddress(Desk viewer) {
        for (String address : List.of(
                "events/new",
                "sources/new",
                "settings",
                "kinds",
                "review",
                "trash",
                "events/V-1/history",
                "events/V-1/edit")) {
            viewer.go(home + "/" + address);
            assertThat(viewer.page().getByRole(AriaRole.HEADING).first()).isVisible();
            viewer.all()
                    .seeNoButton("Save")
                    .seeNoButton("Restore")
                    .seeNoButton("Approve")
                    .seeNoButton("Save rules");
        }
        viewer.go(home + "/events/V-2", "Not found");
        viewer.go("collections/new", "New collection");
        viewer.go("admin/accounts");
        assertThat(viewer.text()).doesNotContain("Invite");
    }

    private static Path export(Desk manager, String screen, String format, String button) throws IOException {
        manager.open(home + "/" + screen).all().press(button);
        manager.dialog().mark(format).press("Export");
        return manager.download("Download");
    }

    private static void readBack(Path csv, Path json) throws Exception {
        JsonNode row = ReadBack.entries(csv).get(0);
        assertThat(row.get("title").asString()).isEqualTo("A title that nobody has approved");
        assertThat(row.get("approved-version").asString()).isEqualTo("3");
        assertThat(row.get("field:when[]").get(0).asString()).isEqualTo("1988-22");
        assertThat(row.get("field:counted[]").get(0).asString()).isEqualTo(FIGURE);
        assertThat(row.get("field:counted[].voice").get(0).asString()).isEqualTo(VOICE);
        assertThat(row.get("field:counted[].source").get(0).asString()).isEqualTo("S-1");
        JsonNode entries = ReadBack.entries(json);
        JsonNode source = entries.get(0);
        assertThat(source.get("title").asString()).isEqualTo(SOURCE);
        assertThat(source.at("/fields/text/0/text").asString()).isEqualTo(Capture.text());
        assertThat(source.at("/fields/published/0/text").asString()).isEqualTo("2019-09-09");
        JsonNode organisation = entries.get(1);
        assertThat(organisation.get("names").findValuesAsString("text")).containsExactly(SPELLED, ALSO_SPELLED);
        JsonNode conference = entries.get(3);
        assertThat(conference.at("/fields/when/0/text").asString()).isEqualTo("2019-09-09");
    }

    private static void verify(Installation installation) throws Exception {
        var whole = installation.run("verify");
        assertThat(whole.out()).contains("whole").doesNotContain("broken");
        assertThat(whole.code()).isZero();
        changeOneByte(installation);
        var broken = installation.run("verify");
        assertThat(broken.out()).contains(home.substring(2) + ": broken at record 5:");
        assertThat(broken.code()).isEqualTo(1);
    }

    /** Changes one byte of the payload of the collection's fifth record. */
    private static void changeOneByte(Installation installation) throws SQLException {
        try (var connection = installation.connect();
                var statement = connection.createStatement()) {
            int changed = statement.executeUpdate("""
                    UPDATE journal SET payload = INSERT(payload, 2, 1, ' ')
                    WHERE seq = 5 AND chain_id = (SELECT id FROM collection WHERE slug = '%s')""".formatted(home.substring(2)));
            assertThat(changed).isEqualTo(1);
        }
    }
}
