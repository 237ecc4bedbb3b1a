package org.firstline.incident.process;

import java.util.List;

/** The inputs of the table {@code incident-route}. */
final class RouteFacts {

    static final String LINE = "line";
    static final String CATEGORY = "category";
    static final String SERVICE = "service";
    static final String SITE = "site";
    static final String LANGUAGE = "language";
    static final String VIP = "vip";
    static final String KEYWORDS = "keywords";

    static final List<String> ALL = List.of(LINE, CATEGORY, SERVICE, SITE, LANGUAGE, VIP, KEYWORDS);

    private RouteFacts() {}
}
