-- Addresses that mails about an incident did not reach; nobody writes to them about it any more.
create table notification_failing (
    incident varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
    receiver varchar(254) not null,
    since datetime(3) not null,
    -- What the other mail server said
    why varchar(500) not null,
    primary key (incident, receiver)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Answers name the mail that they answer to; acknowledgements are counted by address.
alter table notification_outbox
    add key notification_outbox_message (message_id),
    add key notification_outbox_receiver (receiver, created_at);
