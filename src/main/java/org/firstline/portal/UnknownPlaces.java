package org.firstline.portal;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever no page of a link answers looks like a link that opens nothing: an error of the framework would repeat the secret. */
@Controller
class UnknownPlaces {

    private final SecretPages pages;

    UnknownPlaces(SecretPages pages) {
        this.pages = pages;
    }

    @RequestMapping({"/i/{token}/**", "/survey/{token}/**", "/v/{token}/**", "/c/{token}/**"})
    ResponseEntity<String> nothing(Reader reader) {
        return pages.unknownLink(reader.hearsAsStranger());
    }
}
