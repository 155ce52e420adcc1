package org.sourcebook.shell.cli;

/** Which database the program works on, as its environment says. */
final class Database {

    /** Names the team's own database; the embedded one is used where it is not set. */
    static final String URL = "SOURCEBOOK_DATABASE_URL";

    private Database() {}

    /** Whether it is the team's own, which other processes may be working on as well. */
    static boolean ofTheTeam() {
        String url = System.getenv(URL);
        return url != null && !url.isBlank();
    }
}
