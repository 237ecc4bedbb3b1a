-- Before this instant the mail waits on purpose; null for one that leaves at once.
alter table notification_outbox add column not_before datetime(3);
