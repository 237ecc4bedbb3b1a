alter table incident
    add column service varchar(100) after subcategory,
    add column site varchar(100) after service;
