-- Each message that came by mail, once; its text lies in the file store.
create table intake_mail (
    id bigint not null auto_increment primary key,
    -- SHA-256 of the Message-ID, or of the whole message where it has none or shares one
    identity binary(32) not null,
    -- SHA-256 of what lies behind the headers: tells a second copy from another message with the same Message-ID
    content binary(32) not null,
    raw_key varchar(64) character set utf8mb4 collate utf8mb4_bin,
    size bigint not null,
    is_cut boolean not null,
    -- As others are counted by it: in small letters; empty when there is none
    sender varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    subject varchar(500) not null,
    state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    reason varchar(30) character set utf8mb4 collate utf8mb4_bin,
    detail varchar(500),
    -- What it became, or is about
    incident varchar(24) character set utf8mb4 collate utf8mb4_bin,
    attempts int not null,
    received_at datetime(3) not null,
    decided_at datetime(3),
    decided_by varchar(64) character set utf8mb4 collate utf8mb4_bin,
    constraint intake_mail_identity unique (identity),
    key intake_mail_state (state, id),
    key intake_mail_sender (sender, received_at),
    key intake_mail_incident (incident),
    key intake_mail_raw (raw_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- One row: the key of the secrets in the desk's addresses.
create table intake_mail_key (
    id tinyint not null primary key,
    secret binary(32) not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
