-- Similar incidents: the same requester, or about the same thing, in a stretch of time.
alter table incident
    add key incident_requester_email (requester_email, registered_at),
    add key incident_requester_phone (requester_phone, registered_at),
    add key incident_category (category, registered_at);
