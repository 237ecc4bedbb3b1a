-- Two incidents are about the same thing when their service is. Words are looked for in the titles of the newest alone, which
-- one key holds: a full-text query would read all that ever had one of them.
alter table incident
    drop key incident_category,
    add key incident_service (service, registered_at),
    add key incident_registered (registered_at, title);
