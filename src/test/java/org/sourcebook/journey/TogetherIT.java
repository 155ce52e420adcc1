package org.sourcebook.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two browsers work on one entry, and one loses its session and its server in the middle of a form: nothing typed is lost. */
class TogetherIT {

    private static final String BEGUN = "First paragraph.\nSecond paragraph.\nThird paragraph.\n";
    private static String entry = "";

    @Test
    void two_people_save_one_entry_and_nothing_of_either_is_lost() throws Exception {
        var installation = Installation.embedded();
        try (var chromium = Chromium.start();
                var program = installation.serve();
                var team = Team.begin(chromium, program);
                var leila = team.member("leila");
                var omid = team.member("omid")) {
            begin(leila);
            differentFields(leila, omid);
            seesWhatOthersDo(leila, omid);
            differentParagraphs(leila, omid);
            theSameParagraph(leila, omid);
            theSameField(leila, omid);
        }
    }

    @Test
    void what_was_typed_is_there_after_the_session_ended_and_after_the_server_was_killed() throws Exception {
        var installation = Installation.embedded();
        try (var chromium = Chromium.start()) {
            try (var program = installation.serve();
                    var team = Team.begin(chromium, program)) {
                var leila = team.member("leila");
                begin(leila);
                leila.open(entry + "/edit");
                typeWithoutLeaving(leila, "Typed until the session ended");
                isKept(chromium, program, "Typed until the session ended");
                endSessions(team.administrator());
                leila.see("An administrator has ended your sessions.");
                leila.open(entry + "/edit");
                leila.signInHere(Team.email("leila"), Team.PASSWORD);
                goesOnWith(leila, "Typed until the session ended");
                typeWithoutLeaving(leila, "Typed until the server was killed");
                isKept(chromium, program, "Typed until the server was killed");
                program.kill();
            }
            try (var again = installation.serve();
                    var elsewhere = chromium.desk("elsewhere", again.address())) {
                elsewhere.signIn(Team.email("leila"), Team.PASSWORD).heading("Welcome, leila");
                elsewhere.see("Typed and not saved").follow("Typed until the server was killed");
                goesOnWith(elsewhere, "Typed until the server was killed");
                elsewhere.all().press("Save");
                elsewhere.told("S-1 is saved as version 2.");
                assertThat(elsewhere
                                .heading("Typed until the server was killed")
                                .root())
                        .not()
                        .containsText("Typed here");
            }
        }
    }

    private static void begin(Desk leila) {
        leila.go("collections/new", "New collection").type("Name", "Case one").press("Create the collection");
        leila.heading("Case one");
        String home = leila.path("c/");
        leila.go(home + "/sources/new", "New source")
                .type("Title", "A report")
                .type("Text", BEGUN)
                .press("Save");
        leila.told("S-1 is saved as version 1.");
        entry = home + "/sources/S-1";
    }

    private static void differentFields(Desk leila, Desk omid) {
        String home = entry.substring(0, entry.indexOf("/sources"));
        leila.go(home + "/members", "Members").press("Give a role");
        leila.dialog().choose("To whom", "omid", "omid").pick("Role", "Editor").press("Give this role");
        assertThat(leila.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        leila.go(entry, "A report").press("Edit");
        omid.go(entry, "A report").press("Edit");
        leila.all().type("Title", "A report of 1988").press("Save");
        leila.told("S-1 is saved as version 2.");
        omid.all().type("Publisher", "A paper").press("Save");
        omid.told("Taken over from them: Title (leila).");
        omid.heading("A report of 1988").see("A paper");
    }

    /** Nothing is done in the second window until it says what was done in the first. */
    private static void seesWhatOthersDo(Desk leila, Desk omid) {
        omid.open(entry, "A report of 1988");
        leila.open(entry, "A report of 1988");
        edit(leila);
        leila.all().type("Title", "A report of 1989").press("Save");
        leila.told("S-1 is saved as version 4.");
        omid.see("leila saved version 4 of S-1").see("1 entry was changed by others");
        omid.heading("A report of 1988").press("Show it");
        omid.heading("A report of 1989");
        edit(omid);
        leila.open(entry, "A report of 1989");
        edit(leila);
        leila.all().type("Title", "A report of 1988").press("Save");
        leila.told("S-1 is saved as version 5.");
        omid.see("leila saved version 5 of S-1. What you save is merged with it");
        omid.open(entry, "A report of 1988");
    }

    private static void differentParagraphs(Desk leila, Desk omid) {
        edit(leila);
        edit(omid);
        leila.all().type("Text", BEGUN.replace("First", "1st")).press("Save");
        leila.told("S-1 is saved as version 6.");
        omid.all().type("Text", BEGUN.replace("Third", "3rd")).press("Save");
        omid.told("Taken over from them: Text (leila).");
        omid.see("1st paragraph.").see("3rd paragraph.");
    }

    private static void theSameParagraph(Desk leila, Desk omid) {
        edit(leila);
        edit(omid);
        String now = omid.all().typed("Text");
        leila.all().type("Text", now.replace("Second", "2nd")).press("Save");
        leila.told("S-1 is saved as version 8.");
        omid.all().type("Text", now.replace("Second", "Middle")).press("Save");
        omid.dialog().see("leila saved version 8").mark("Theirs").press("Save my choice");
        omid.told("S-1 is saved as version 10.");
        omid.see("2nd paragraph.");
        omid.open(entry + "/history", "History of S-1").see("As it was typed, before choosing");
    }

    private static void theSameField(Desk leila, Desk omid) {
        omid.open(entry, "A report of 1988");
        edit(leila);
        edit(omid);
        leila.all().type("Title", "Leila's title").press("Save");
        leila.told("S-1 is saved as version 11.");
        omid.all().type("Title", "Omid's title").press("Save");
        omid.dialog()
                .mark("Something else")
                .type("What is to be saved for Title", "Their title")
                .press("Save my choice");
        omid.told("S-1 is saved as version 13.");
        omid.heading("Their title");
        omid.open(entry + "/history", "History of S-1");
        assertThat(omid.text()).contains("v11", "v12", "v13");
    }

    private static void edit(Desk desk) {
        desk.open(entry);
        desk.all().press("Edit");
        assertThat(desk.all().button("Save")).isVisible();
    }

    /** The cursor stays in the field, as in the middle of a word. */
    private static void typeWithoutLeaving(Desk desk, String title) {
        var field = desk.page().getByLabel(Pattern.compile("^Title")).first();
        field.click();
        desk.page().keyboard().press("Control+A");
        desk.page().keyboard().type(title);
        desk.see("Not saved. Kept at");
    }

    /** Waits until the start page has all of it, on another machine. */
    private static void isKept(Chromium chromium, Program program, String title) {
        try (var other = chromium.desk("other", program.address())) {
            other.signIn(Team.email("leila"), Team.PASSWORD).heading("Welcome, leila");
            other.page().waitForCondition(() -> {
                other.open("", "Welcome, leila");
                return other.text().contains(title);
            });
        }
    }

    private static void goesOnWith(Desk desk, String title) {
        desk.see(", and not saved: " + title).press("Go on with it");
        assertThat(desk.page().getByLabel(Pattern.compile("^Title")).first()).hasValue(title);
    }

    private static void endSessions(Desk administrator) {
        administrator.open("admin/accounts", "Accounts");
        administrator.menu("What can be done with the account of leila", "End all sessions");
        administrator.dialog().press("End all sessions");
        administrator.told("");
    }
}
