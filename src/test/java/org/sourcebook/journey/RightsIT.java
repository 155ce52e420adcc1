package org.sourcebook.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sourcebook.support.Engine;

/** Two browsers: rights that end under an open page, and a page that is made to ask for more than it was given. */
class RightsIT {

    private static final String TITLE = "As the editor wrote it";

    @Test
    @Tag("engine")
    void a_role_that_expires_opens_nothing_from_then_on() throws Exception {
        Assumptions.assumeTrue(Engine.isMySql(), "the embedded database cannot be reached beside the program");
        var installation = Installation.fresh();
        try (var chromium = Chromium.start();
                var program = installation.serve();
                var team = Team.begin(chromium, program);
                var manager = team.member("manager");
                var guest = team.member("guest")) {
            String home = begins(manager, "guest", "Editor");
            guest.go(home + "/sources/S-1", TITLE).press("Edit").type("Title", "Typed as it expired");
            expire(installation);
            guest.all().press("Save");
            guest.told("There is nothing here, or nothing that you may see.");
            guest.open(home + "/sources/S-1", "Not found");
            guest.go(home, "Not found");
            guest.go("", "Welcome, guest");
            assertThat(guest.text()).doesNotContain("Case one");
            manager.open(home + "/sources/S-1", TITLE);
        }
    }

    @Test
    void a_page_that_is_made_to_send_more_than_it_shows_changes_nothing() throws Exception {
        var installation = Installation.fresh();
        try (var chromium = Chromium.start();
                var program = installation.serve();
                var team = Team.begin(chromium, program);
                var manager = team.member("manager");
                var viewer = team.member("reader")) {
            String home = begins(manager, "reader", "Viewer");
            workingVersionsAreSeen(manager, home);
            List<String> deeds = deedsOfAnEdit(manager, home);

            var again = Forgery.listen(manager.page());
            manager.open(home + "/sources/S-1", "A second version");
            again.sendAsOwn(deeds.stream()
                    .map(deed -> deed.replace("A second version", "Forged"))
                    .toList());
            manager.open(home + "/sources/S-1", "Forged").see("Version 3, saved by manager");

            var own = Forgery.listen(viewer.page());
            for (String screen : List.of("/sources/S-1", "/sources", "/settings", "/trash")) {
                viewer.open(home + screen);
                assertThat(viewer.page().getByRole(AriaRole.HEADING).first()).isVisible();
                own.sendVerbatim(deeds);
                own.sendAsOwn(deeds);
            }
            manager.open(home + "/sources/S-1", "Forged").see("Version 3, saved by manager");
        }
    }

    private static String begins(Desk manager, String grantee, String role) {
        manager.go("collections/new", "New collection").type("Name", "Case one").press("Create the collection");
        manager.heading("Case one");
        String home = manager.path("c/");
        manager.go(home + "/members", "Members").press("Give a role");
        manager.dialog().choose("To whom", grantee, grantee).pick("Role", role).press("Give this role");
        assertThat(manager.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        manager.go(home + "/sources/new", "New source").type("Title", TITLE).press("Save");
        manager.told("S-1 is saved as version 1.");
        return home;
    }

    private static List<String> deedsOfAnEdit(Desk manager, String home) {
        var heard = Forgery.listen(manager.page());
        manager.open(home + "/sources/S-1", TITLE).press("Edit");
        manager.all().type("Title", "A second version").press("Save");
        manager.told("S-1 is saved as version 2.");
        return heard.deeds();
    }

    private static void workingVersionsAreSeen(Desk manager, String home) {
        manager.go(home + "/settings", "Settings");
        manager.page().getByLabel("Viewers see working versions").check();
        manager.all().press("Save rules");
        manager.told("saved");
    }

    private static void expire(Installation installation) throws SQLException {
        try (var connection = installation.connect();
                var statement = connection.createStatement()) {
            int expired = statement.executeUpdate("""
                    UPDATE collection_grant SET expires_at = '2020-01-01 00:00:00'
                    WHERE account_id = (SELECT id FROM account WHERE name = 'guest')""");
            assertThat(expired).isEqualTo(1);
            statement.executeUpdate("UPDATE standing SET stamp = 'a grant expired'");
        }
    }
}
