package org.firstline.sla.process;

/** The inputs of the service-level tables. */
final class TableFacts {

    static final String PRIORITY = "priority";
    static final String CATEGORY = "category";
    static final String DOMAIN = "domain";
    static final String CONTRACT = "contract";
    static final String METRIC = "metric";

    private TableFacts() {}
}
