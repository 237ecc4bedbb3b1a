-- Whose words a desk user wrote down, as the requester was called then.
alter table incident_journal add column spoken_for varchar(200);

update incident_journal j join incident i on i.id = j.incident set j.spoken_for = i.requester_name where j.on_behalf;

alter table incident_journal drop column on_behalf;
