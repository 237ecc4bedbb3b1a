package org.firstline;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules call only what lies below them: a change stays where it is made. */
class ModularityTest {

    @Test
    void keepsModulesApart() {
        ApplicationModules.of(Firstline.class).verify();
    }
}
