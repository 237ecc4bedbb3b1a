package org.firstline.incident.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.firstline.incident.Requester;
import org.firstline.shared.Language;
import org.jspecify.annotations.Nullable;

@Embeddable
class RequesterColumns {

    @Column(name = "requester_name")
    private String name;

    @Column(name = "requester_email")
    private @Nullable String email;

    @Column(name = "requester_phone")
    private @Nullable String phone;

    @Column(name = "requester_language")
    private String language;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected RequesterColumns() {}

    RequesterColumns(Requester requester) {
        this.name = requester.name();
        this.email = requester.email();
        this.phone = requester.phone();
        this.language = requester.language().code();
    }

    Requester view() {
        return new Requester(name, email, phone, Language.of(language));
    }
}
