-- What was promised for each incident, as the table service-levels said, and the process that watches over it.
create table sla_agreement (
    incident varchar(24) character set utf8mb4 collate utf8mb4_bin not null primary key,
    priority varchar(4) character set utf8mb4 collate utf8mb4_bin not null,
    category varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
    domain varchar(255) not null,
    response varchar(30) not null,
    resolution varchar(30) not null,
    ola varchar(30) not null,
    vendor varchar(30) not null,
    calendar varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    paused_by varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    reopening varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    decision int not null,
    watch varchar(64) character set utf8mb4 collate utf8mb4_bin,
    watch_at datetime(3),
    key sla_agreement_watch (watch)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- The clocks of an incident, counted from 1; each as its log says it stands.
create table sla_clock (
    incident varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
    place int not null,
    metric varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    -- Whose time it measures: line and team of a stay.
    subject varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    goal_ms bigint not null,
    working_days int,
    calendar varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    calendar_version int not null,
    decision int not null,
    ladder text character set utf8mb4 collate utf8mb4_bin not null,
    started_at datetime(3) not null,
    -- When it ran, in milliseconds since 1970: 1767225600000-1767229200000, …
    stretches mediumtext character set utf8mb4 collate utf8mb4_bin not null,
    spent_ms bigint not null,
    running_since datetime(3),
    paused_for varchar(20) character set utf8mb4 collate utf8mb4_bin,
    due_at datetime(3),
    reached int not null,
    breached_at datetime(3),
    stopped_at datetime(3),
    outcome varchar(20) character set utf8mb4 collate utf8mb4_bin,
    changed_at datetime(3) not null,
    entries int not null,
    -- Steps that were reached and not yet told: 75@1767225600000, …
    untold text character set utf8mb4 collate utf8mb4_bin not null,
    alarm_at datetime(3),
    primary key (incident, place),
    key sla_clock_broken (stopped_at, breached_at),
    key sla_clock_open (stopped_at, incident),
    key sla_clock_changed (changed_at, incident),
    key sla_clock_calendar (calendar, stopped_at, calendar_version)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Append-only; the clocks are what these lines say.
create table sla_clock_log (
    incident varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
    place int not null,
    seq int not null,
    at datetime(3) not null,
    kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    reason varchar(20) character set utf8mb4 collate utf8mb4_bin,
    percent int,
    -- How much later than at it was written; null for at once.
    lag_ms bigint,
    goal_ms bigint,
    working_days int,
    calendar varchar(64) character set utf8mb4 collate utf8mb4_bin,
    calendar_version int,
    decision int,
    ladder text character set utf8mb4 collate utf8mb4_bin,
    primary key (incident, place, seq),
    constraint sla_clock_log_clock foreign key (incident, place) references sla_clock (incident, place)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
