package org.firstline.incident.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.firstline.incident.Amendment;
import org.firstline.incident.IncidentFields;
import org.firstline.shared.InputCheck;
import org.firstline.shared.Language;
import org.firstline.web.UnreadableJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A correction as JSON: what is left out stays, {@code null} takes a value away, inside the requester too. */
@Component
class AmendmentPatch {

    private static final String REQUESTER = "requester";
    private static final RequesterBody NOBODY = new RequesterBody(null, null, null, null);

    private final ObjectMapper json;

    AmendmentPatch(ObjectMapper json) {
        this.json = json;
    }

    Amendment apply(ObjectNode changes, Amendment now) {
        ObjectNode merged = json.valueToTree(now);
        ObjectNode requester = (ObjectNode) merged.get(REQUESTER);
        merged.setAll(changes);
        if (changes.get(REQUESTER) instanceof ObjectNode given) {
            requester.setAll(given);
            merged.set(REQUESTER, requester);
        }
        return checked(read(merged));
    }

    private AmendmentBody read(ObjectNode merged) {
        try {
            return json.treeToValue(merged, AmendmentBody.class);
        } catch (JsonProcessingException wrong) {
            throw new UnreadableJson(wrong);
        }
    }

    private static Amendment checked(AmendmentBody body) {
        InputCheck check = new InputCheck();
        IncidentFields fields = new IncidentFields(check);
        RequesterBody requester = Objects.requireNonNullElse(body.requester(), NOBODY);
        Amendment amendment = new Amendment(
                fields.title(body.title()),
                fields.category(body.category()),
                fields.subcategory(body.subcategory()),
                fields.service(body.service()),
                fields.site(body.site()),
                fields.requester(requester.name(), requester.email(), requester.phone(), requester.language()));
        check.done();
        return amendment;
    }

    /** What a correction may name. */
    record AmendmentBody(
            @Nullable String title,
            @Nullable String category,
            @Nullable String subcategory,
            @Nullable String service,
            @Nullable String site,
            @Nullable RequesterBody requester) {}

    record RequesterBody(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Language language) {}
}
