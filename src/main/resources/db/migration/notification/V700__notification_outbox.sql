create table notification_outbox (
    id bigint not null auto_increment primary key,
    -- What is told to whom on which occasion: told once.
    message_key varchar(400) character set utf8mb4 collate utf8mb4_bin not null,
    incident varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
    event varchar(50) character set utf8mb4 collate utf8mb4_bin not null,
    receiver varchar(254) not null,
    language varchar(2) character set utf8mb4 collate utf8mb4_bin not null,
    -- What the text is about; emptied once it has been sent.
    payload mediumtext not null,
    message_id varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    -- What a bounce comes back to.
    envelope_sender varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    attempts int not null,
    -- Null when there is nothing left to do.
    next_attempt_at datetime(3),
    created_at datetime(3) not null,
    sent_at datetime(3),
    given_up_at datetime(3),
    failure varchar(500),
    constraint notification_outbox_key unique (message_key),
    key notification_outbox_due (next_attempt_at, id),
    key notification_outbox_incident (incident),
    key notification_outbox_envelope (envelope_sender)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
