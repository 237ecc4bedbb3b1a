package org.firstline.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrantedRightsTest {

    @Test
    void addsUpWhatSeveralGrantsGive() {
        GrantedRights rights = new GrantedRights(List.of(
                "GRANT `desk` TO `firstline`@`%`",
                "GRANT SELECT ON *.* TO `firstline`@`%` IDENTIFIED BY PASSWORD '*0'",
                "GRANT INSERT, UPDATE ON `firstline`.* TO `firstline`@`%`",
                "GRANT DELETE ON `firstline`.* TO `desk`"));

        assertThat(rights.on("firstline")).contains("SELECT", "INSERT", "UPDATE", "DELETE");
    }

    @Test
    void readsTheNameOfADatabaseAsAPattern() {
        GrantedRights rights =
                new GrantedRights(List.of("GRANT ALL PRIVILEGES ON `desk\\_%`.* TO `firstline`@`%` WITH GRANT OPTION"));

        assertThat(rights.on("desk_one")).containsAll(Statements.RIGHTS);
        assertThat(rights.on("deskone")).isEmpty();
    }

    @Test
    void leavesOutWhatIsGivenOnOtherDatabasesAndSingleTables() {
        GrantedRights rights = new GrantedRights(List.of(
                "GRANT ALL PRIVILEGES ON `other`.* TO `firstline`@`%`",
                "GRANT SELECT ON `firstline`.`incident` TO `firstline`@`%`", "GRANT USAGE ON *.* TO `firstline`@`%`"));

        assertThat(rights.on("firstline")).doesNotContainAnyElementsOf(Statements.RIGHTS);
    }
}
