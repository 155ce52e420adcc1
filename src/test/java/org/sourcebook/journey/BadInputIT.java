package org.sourcebook.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Bad input gets a clear sentence and loses nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final String SCRIPT = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

    private Chromium chromium;
    private Program program;
    private Team team;
    private Desk manager;
    private String home = "";

    @BeforeAll
    void begin() throws Exception {
        chromium = Chromium.start();
        program = Installation.fresh().serve();
        team = Team.begin(chromium, program);
        manager = team.member("manager");
        manager.go("collections/new", "New collection").type("Name", "Case one").press("Create the collection");
        manager.heading("Case one");
        home = manager.path("c/");
    }

    @AfterAll
    void end() {
        manager.close();
        team.close();
        program.close();
        chromium.close();
    }

    @AfterEach
    void no_stack_trace_was_written() {
        assertThat(program.console()).noneMatch(line -> line.contains("ERROR") || line.contains("Exception"));
    }

    @Test
    void a_wrong_password_is_refused_without_saying_which_part_was_wrong() {
        try (var desk = chromium.desk("wrong-password", program.address())) {
            desk.signIn(Team.email("manager"), "not the password");
            desk.heading("Sign in").see("do not belong together, or the account is not active");
            desk.signIn(Team.email("nobody"), "not the password");
            desk.heading("Sign in").see("do not belong together, or the account is not active");
        }
    }

    @Test
    void an_invitation_that_was_used_or_never_made_is_refused_in_a_sentence() {
        String link = team.invite("guest");
        try (var desk = chromium.desk("invitations", program.address())) {
            desk.open(link, "Your invitation")
                    .type("Name", "guest")
                    .type("New password", Team.PASSWORD)
                    .press("Accept the invitation");
            desk.heading("Sign in");
            desk.open(link);
            desk.all().see("This invitation was accepted before.");
            desk.open("invitation/nothing-of-the-kind");
            desk.all().see("This link is not whole.");
            desk.open("invitation/" + "a".repeat(43));
            desk.all().see("There is no such invitation.");
        }
    }

    @Test
    void an_invitation_that_a_newer_one_replaced_is_refused_in_a_sentence() {
        String old = team.invite("slow");
        var administrator = team.administrator();
        administrator.open("admin/accounts", "Accounts");
        administrator.menu("What can be done with the account of slow", "Make a new link");
        administrator.dialog().see("Hand this link over").press("Close");
        try (var desk = chromium.desk("old-invitation", program.address())) {
            desk.open(old);
            desk.all().see("This invitation can no longer be used");
        }
    }

    @Test
    void an_unknown_and_a_forbidden_address_lead_to_a_page_with_a_way_back() {
        for (String address :
                new String[] {"nothing/here", "c/no-such-case", home + "/events/V-99", home + "/nothing"}) {
            manager.open(address, "Not found").follow("To the start page");
            manager.heading("Welcome, manager");
        }
        try (var stranger = team.member("stranger")) {
            stranger.go(home + "/sources", "Not found");
            stranger.go("admin/accounts");
            assertThat(stranger.page().getByRole(AriaRole.HEADING).first()).isVisible();
            stranger.all().seeNoButton("Invite");
        }
    }

    @Test
    void an_empty_and_an_over_long_title_are_refused_at_the_field_and_kept() {
        var form = manager.open(home + "/sources/new", "New source");
        form.type("Text", "typed before").press("Save");
        form.see("This must not be empty.");
        form.type("Title", "x".repeat(501)).press("Save");
        form.see("characters long; the most is");
        assertThat(form.typed("Title")).hasSize(501);
        assertThat(form.typed("Text")).isEqualTo("typed before");
    }

    @Test
    void a_date_that_is_none_is_refused_at_the_field() {
        var form = manager.open(home + "/sources/new", "New source");
        form.type("Title", "Dated badly").type("Published", "2019-13-45").see("month");
        form.press("Save").see("month");
        assertThat(form.typed("Published")).isEqualTo("2019-13-45");
    }

    @Test
    void script_is_shown_as_text_wherever_it_was_typed() {
        manager.open(home + "/entities/new", "New entity")
                .add("Add name", "Name as written")
                .type("Name as written", SCRIPT)
                .type("Title", SCRIPT)
                .press("Save");
        manager.heading(SCRIPT)
                .press("Begin a thread")
                .type("Comment", SCRIPT + " [x](javascript:alert(3))")
                .press("Begin");
        manager.all().see("alert(2)");
        manager.go(home + "/activity", "Activity").see(SCRIPT);
        manager.go(home + "/entities", "Entities").see(SCRIPT);
    }

    @Test
    void every_script_of_the_world_comes_back_as_typed() {
        String mixed = "سازمان (PMOI) 👩🏽‍⚖️ 𠮷野 שלום";
        manager.open(home + "/entities/new", "New entity").type("Title", mixed).press("Save");
        manager.heading(mixed);
        manager.page().reload();
        manager.heading(mixed);
    }

    @Test
    void a_pasted_text_of_five_megabytes_is_saved_whole() {
        String text = ("Line é 🕊 " + "a".repeat(990) + "\n").repeat(FIVE_MEGABYTES / 1000);
        try (var desk = chromium.desk("five-megabytes", program.address())) {
            desk.signIn(Team.email("manager"), Team.PASSWORD).heading("Welcome, manager");
            desk.go(home + "/sources/new", "New source")
                    .type("Title", "A long one")
                    .paste("Text", text)
                    .press("Save");
            desk.heading("A long one").see("Show more").press("Edit");
            assertThat(desk.all().typed("Text")).isEqualTo(text);
        }
    }

    @Test
    void a_save_on_a_version_that_has_moved_on_asks_and_loses_nothing() {
        manager.open(home + "/sources/new", "New source")
                .type("Title", "As it was")
                .press("Save");
        manager.heading("As it was");
        manager.page().waitForURL(Pattern.compile("/S-\\d+$"));
        String address =
                manager.page().url().substring(program.address().toString().length() + 1);
        try (var other = chromium.desk("other", program.address())) {
            other.signIn(Team.email("manager"), Team.PASSWORD).heading("Welcome, manager");
            other.go(address, "As it was").press("Edit");
            manager.all().press("Edit");
            other.all().type("Title", "As the other has it").press("Save");
            other.heading("As the other has it");
            manager.all().type("Title", "As I have it").press("Save");
            manager.dialog().see("As the other has it").see("As I have it");
        }
    }

    @Test
    void whoever_goes_back_from_what_they_typed_and_stays_keeps_it_and_the_address() {
        manager.open(home + "/sources", "Sources");
        manager.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New source"))
                .first()
                .click();
        manager.heading("New source").type("Title", "Not saved").type("Text", "yet");
        manager.page().goBack();
        var stay = manager.dialog().button("Cancel");
        assertThat(stay).isFocused();
        manager.page().keyboard().press("Enter");
        assertThat(stay).hasCount(0);
        assertThat(manager.all().typed("Title")).isEqualTo("Not saved");
        assertThat(manager.page()).hasURL(Pattern.compile("/sources/new$"));
        manager.page().goBack();
        manager.dialog().press("Leave");
        manager.heading("Sources");
        assertThat(manager.page()).hasURL(Pattern.compile("/sources$"));
    }

    @Test
    void two_managers_who_remove_each_other_leave_one_behind() {
        try (var second = team.member("second")) {
            manager.open(home + "/members", "Members").press("Give a role");
            manager.dialog()
                    .choose("To whom", "second", "second")
                    .pick("Role", "Manager")
                    .press("Give this role");
            manager.all().see("second");
            second.go(home + "/members", "Members").press("Take away the role of manager");
            manager.open(home + "/members", "Members").press("Take away the role of second");
            manager.dialog().press("Take away");
            assertThat(manager.all().button("Take away the role of second")).hasCount(0);
            second.dialog().press("Take away");
            second.told("");
            manager.open(home + "/members", "Members").see("manager");
        }
    }
}
