package org.firstline.incident.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The categories that decisions know; what a requester wrote otherwise counts as the default. */
@Component
public class Categories {

    private static final String DEFAULT = "OTHER";

    private final JdbcClient jdbc;

    Categories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which forms offer them. */
    public List<String> codes() {
        return jdbc.sql("select code from incident_category order by place")
                .query(String.class)
                .list();
    }

    /** The code itself, or the default for free text; never what somebody typed. */
    public String codeOf(@Nullable String category) {
        return category != null && codes().contains(category) ? category : DEFAULT;
    }
}
