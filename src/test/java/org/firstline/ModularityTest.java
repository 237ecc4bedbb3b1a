package org.firstline;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules call only what lies below them; the reason stands in the house's design: a change stays where it is made. */
class ModularityTest {

    @Test
    void keepsModulesApart() {
        ApplicationModules.of(Firstline.class).verify();
    }
}
