create table vendor_vendor (
    code varchar(40) character set utf8mb4 collate utf8mb4_bin not null primary key,
    name varchar(200) not null,
    email varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    language varchar(2) character set utf8mb4 collate utf8mb4_bin not null,
    calendar varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    escalation_email varchar(254) character set utf8mb4 collate utf8mb4_bin,
    silence_working_days int not null,
    retired_at datetime(3)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table vendor_leg (
    id bigint not null auto_increment primary key,
    incident varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
    vendor varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
    summary mediumtext not null,
    reference varchar(100),
    handed_by varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    handed_at datetime(3) not null,
    expected_on date,
    answered_at datetime(3),
    silent_at datetime(3),
    solved_at datetime(3),
    ended_at datetime(3),
    outcome varchar(20) character set utf8mb4 collate utf8mb4_bin,
    -- An incident waits for one vendor at a time.
    open_incident varchar(24) character set utf8mb4 collate utf8mb4_bin
        generated always as (if(ended_at is null, incident, null)) virtual,
    constraint vendor_leg_one_open unique (open_incident),
    key vendor_leg_incident (incident, id),
    constraint vendor_leg_vendor foreign key (vendor) references vendor_vendor (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table vendor_message (
    leg bigint not null,
    seq int not null,
    at datetime(3) not null,
    from_vendor bit not null,
    author varchar(200) not null,
    text mediumtext not null,
    expected_on date,
    primary key (leg, seq),
    constraint vendor_message_leg foreign key (leg) references vendor_leg (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
