create table callback_request (
    id bigint not null auto_increment primary key,
    number varchar(24) character set utf8mb4 collate utf8mb4_bin,
    state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    requester_name varchar(200) not null,
    requester_email varchar(254),
    requester_phone varchar(50) not null,
    requester_language varchar(2) character set utf8mb4 collate utf8mb4_bin not null,
    subject varchar(200) not null,
    about varchar(24) character set utf8mb4 collate utf8mb4_bin,
    slot_from datetime(3) not null,
    slot_to datetime(3) not null,
    requested_at datetime(3) not null,
    missed_at datetime(3),
    missed int not null default 0,
    ended_at datetime(3),
    incident varchar(24) character set utf8mb4 collate utf8mb4_bin,
    constraint callback_request_number unique (number),
    key callback_request_state (state, id),
    key callback_request_about (about, id),
    key callback_request_requested (requested_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table callback_attempt (
    callback bigint not null,
    seq int not null,
    at datetime(3) not null,
    agent varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    reached bit not null,
    voicemail bit not null,
    note mediumtext,
    primary key (callback, seq),
    constraint callback_attempt_callback foreign key (callback) references callback_request (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
