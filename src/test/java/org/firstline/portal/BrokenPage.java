package org.firstline.portal;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page of the desk that fails as no page should. */
@Controller
@Profile("test")
class BrokenPage {

    static final String PATH = "/assets/broken-page";

    @GetMapping(PATH)
    String fail() {
        throw new IllegalStateException("secret of the inner works");
    }
}
