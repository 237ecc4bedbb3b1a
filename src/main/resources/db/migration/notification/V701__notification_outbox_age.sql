-- Old mails are forgotten by the hour.
alter table notification_outbox add key notification_outbox_age (next_attempt_at, created_at);
