-- Similar incidents: the same requester, or about the same thing, in a stretch of time. Words are looked for
-- in the titles of the newest alone, which that key holds: a full-text query would read all that ever had one of them.
alter table incident
    add key incident_requester_email (requester_email, registered_at),
    add key incident_requester_phone (requester_phone, registered_at),
    add key incident_category (category, registered_at),
    add key incident_registered (registered_at, title);
