package org.sourcebook.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sourcebook.support.Engine;
import org.sourcebook.support.MySqlServer;

/** The database goes away while somebody saves. The embedded one cannot go without the program. */
@Tag("engine")
class DatabaseAwayIT {

    @Test
    void what_was_typed_stays_on_the_screen_and_is_saved_when_the_database_is_back() throws Exception {
        Assumptions.assumeTrue(Engine.isMySql(), "the embedded database does not go away");
        try (var wire = Wire.to(MySqlServer.get().address());
                var chromium = Chromium.start();
                var program = Installation.fresh().reaching(wire.address()).serve();
                var team = Team.begin(chromium, program);
                var manager = team.member("manager")) {
            manager.go("collections/new", "New collection")
                    .type("Name", "Case one")
                    .press("Create the collection");
            manager.heading("Case one");
            manager.go(manager.path("c/") + "/sources/new", "New source").type("Title", "Typed while it was away");
            wire.cut();
            manager.all().press("Save");
            manager.told("The database cannot be reached, so nothing was saved. What you typed is still here");
            assertThat(manager.all().typed("Title")).isEqualTo("Typed while it was away");
            wire.mend();
            manager.all().press("Save");
            manager.told("S-1 is saved as version 1.");
            manager.heading("Typed while it was away");
            assertThat(program.console()).noneMatch(line -> line.contains(" ERROR ") || line.startsWith("\tat "));
        }
    }
}
