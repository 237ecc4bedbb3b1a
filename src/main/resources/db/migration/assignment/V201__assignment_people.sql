-- How a team's work finds its agent; an offer that is not taken moves on after so many open minutes, null: never.
alter table assignment_team
    add column strategy varchar(20) character set utf8mb4 collate utf8mb4_bin not null default 'LEAST_LOADED',
    add column offer_minutes int null,
    add column calendar varchar(64) character set utf8mb4 collate utf8mb4_bin not null default 'default',
    add column retired_at datetime(3) null;

-- Follows the engine's memberships of these teams, in the transaction that changes them.
create table assignment_member (
    team varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    agent varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (team, agent),
    key assignment_member_agent (agent),
    constraint assignment_member_team foreign key (team) references assignment_team (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table assignment_skill (
    code varchar(40) character set utf8mb4 collate utf8mb4_bin not null primary key,
    name_en varchar(100) not null,
    name_nl varchar(100) not null,
    retired_at datetime(3) null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table assignment_agent_skill (
    agent varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    skill varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
    level int not null,
    primary key (agent, skill),
    key assignment_agent_skill_skill (skill),
    constraint assignment_agent_skill_skill foreign key (skill) references assignment_skill (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Who has no row here is on shift round the clock and has no limit; so has who has a row without shifts.
create table assignment_agent (
    agent varchar(64) character set utf8mb4 collate utf8mb4_bin not null primary key,
    version int not null,
    capacity int null,
    zone varchar(100) character set utf8mb4 collate utf8mb4_bin not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- As the calendars write it: HH:MM up to 24:00, an end before its beginning lies on the next day.
create table assignment_shift (
    agent varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    place int not null,
    day varchar(9) character set utf8mb4 collate utf8mb4_bin not null,
    from_time char(5) character set utf8mb4 collate utf8mb4_bin not null,
    to_time char(5) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (agent, place),
    constraint assignment_shift_agent foreign key (agent) references assignment_agent (agent) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Half-open; null until: until further notice.
create table assignment_absence (
    agent varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    place int not null,
    from_at datetime(3) not null,
    until_at datetime(3) null,
    reason varchar(200) null,
    primary key (agent, place),
    constraint assignment_absence_agent foreign key (agent) references assignment_agent (agent) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
