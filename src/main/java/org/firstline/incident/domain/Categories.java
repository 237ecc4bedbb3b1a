package org.firstline.incident.domain;

import java.util.Optional;
import org.firstline.masterdata.MasterData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The category by which decisions know an incident; what a requester wrote otherwise counts as the default. */
@Component
public class Categories {

    /** For what is no code of a category. */
    public static final String DEFAULT = "OTHER";

    private final MasterData masterData;

    Categories(MasterData masterData) {
        this.masterData = masterData;
    }

    /** The code at the top of the tree above the one that is written, or the default for free text; never what somebody typed. */
    public String codeOf(@Nullable String category) {
        return Optional.ofNullable(category).flatMap(masterData::topCategory).orElse(DEFAULT);
    }
}
