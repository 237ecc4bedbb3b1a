-- Figures of a period read the entries of one kind.
alter table incident_journal add key incident_journal_kind (kind, at);
