package org.sourcebook.journey;

import java.util.regex.Pattern;

/** Brings people into a new installation, as its administrator does: by the code from the console and by invitations. */
final class Team implements AutoCloseable {

    static final String PASSWORD = "a long enough sentence";
    private static final Pattern TOKEN = Pattern.compile("invitation/[^/]+$");

    private final Chromium chromium;
    private final Program program;
    private final Desk administrator;

    private Team(Chromium chromium, Program program, Desk administrator) {
        this.chromium = chromium;
        this.program = program;
        this.administrator = administrator;
    }

    /** The first administrator, made by the code from the console. */
    static Team begin(Chromium chromium, Program program) {
        var desk = chromium.desk("administrator", program.address());
        desk.open("setup", "Make the first administrator")
                .type("Code from the console", program.setupCode())
                .type("E-mail address", email("administrator"))
                .type("Name", "Administrator")
                .type("New password", PASSWORD)
                .press("Make the account");
        desk.signInHere(email("administrator"), PASSWORD).heading("Welcome, Administrator");
        return new Team(chromium, program, desk);
    }

    static String email(String name) {
        return name + "@example.org";
    }

    Desk administrator() {
        return administrator;
    }

    /** The link of an invitation for somebody new, as the administrator is shown it. */
    String invite(String name) {
        administrator.go("admin/accounts", "Accounts").press("Invite");
        administrator
                .dialog()
                .type("E-mail address", email(name))
                .type("Name", name)
                .press("Make the invitation");
        String link = administrator.dialog().see("Hand this link over").typed("One-time link");
        administrator.dialog().press("Close");
        var token = TOKEN.matcher(link);
        if (!token.find()) {
            throw new AssertionError("no link of an invitation: " + link);
        }
        return token.group();
    }

    /** Somebody new who has accepted an invitation and signed in, at a desk of their own. */
    Desk member(String name) {
        var desk = chromium.desk(name, program.address());
        desk.open(invite(name), "Your invitation")
                .type("Name", name)
                .type("New password", PASSWORD)
                .press("Accept the invitation");
        desk.signInHere(email(name), PASSWORD).heading("Welcome, " + name);
        return desk;
    }

    /** Makes a team of one. */
    void team(String team, String member) {
        administrator.go("admin/teams", "Teams").button("New team").first().click();
        administrator.dialog().type("Name", team).press("Save");
        administrator.heading(team).choose("Add somebody", member, member + " · " + email(member));
        administrator.all().see(member);
    }

    @Override
    public void close() {
        administrator.close();
    }
}
