create sequence incident_number_seq start with 1 increment by 1 cache 50;
create sequence incident_journal_seq start with 1 increment by 50 cache 50;
create sequence incident_visit_seq start with 1 increment by 50 cache 50;

-- Words such as "is" or "the" count in a search as any other.
set session innodb_ft_enable_stopword = off;

create table incident (
    id bigint not null primary key,
    number varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
    version int not null,
    title varchar(200) not null,
    description mediumtext not null,
    status varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    wait_reason varchar(20) character set utf8mb4 collate utf8mb4_bin,
    channel varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    category varchar(100),
    subcategory varchar(100),
    impact varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    urgency varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    priority varchar(4) character set utf8mb4 collate utf8mb4_bin,
    line varchar(10) character set utf8mb4 collate utf8mb4_bin,
    team varchar(64) character set utf8mb4 collate utf8mb4_bin,
    contact_team varchar(64) character set utf8mb4 collate utf8mb4_bin,
    assignee varchar(64) character set utf8mb4 collate utf8mb4_bin,
    visit bigint,
    requester_name varchar(200) not null,
    requester_email varchar(254),
    requester_phone varchar(50),
    requester_language varchar(2) character set utf8mb4 collate utf8mb4_bin not null,
    external_reference varchar(100),
    question mediumtext,
    solution mediumtext,
    resolution_code varchar(30) character set utf8mb4 collate utf8mb4_bin,
    minutes_spent int,
    reopen_count int not null,
    journal_length int not null,
    registered_at datetime(3) not null,
    first_response_at datetime(3),
    resolved_at datetime(3),
    closed_at datetime(3),
    constraint incident_number unique (number),
    key incident_status (status, id),
    key incident_line (line, id),
    key incident_team (team, id),
    key incident_assignee (assignee, id),
    fulltext key incident_words (title, description, requester_name, requester_email, requester_phone, external_reference)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table incident_journal (
    id bigint not null primary key,
    incident bigint not null,
    seq int not null,
    at datetime(3) not null,
    author varchar(200) not null,
    author_kind varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    on_behalf bit not null,
    kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    visibility varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    text mediumtext not null,
    -- How the incident stood after the entry: figures are computed from these.
    status varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    wait_reason varchar(20) character set utf8mb4 collate utf8mb4_bin,
    priority varchar(4) character set utf8mb4 collate utf8mb4_bin,
    line varchar(10) character set utf8mb4 collate utf8mb4_bin,
    team varchar(64) character set utf8mb4 collate utf8mb4_bin,
    assignee varchar(64) character set utf8mb4 collate utf8mb4_bin,
    constraint incident_journal_seq unique (incident, seq),
    constraint incident_journal_incident foreign key (incident) references incident (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- Each stay with a team; came_from is where a send-back goes.
create table incident_visit (
    id bigint not null primary key,
    incident bigint not null,
    line varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    team varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    came_from bigint,
    entered_at datetime(3) not null,
    left_at datetime(3),
    key incident_visit_incident (incident),
    constraint incident_visit_of foreign key (incident) references incident (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table incident_category (
    code varchar(30) character set utf8mb4 collate utf8mb4_bin not null primary key,
    place int not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

insert into incident_category (code, place) values
    ('HARDWARE', 1), ('SOFTWARE', 2), ('NETWORK', 3), ('ACCOUNT', 4),
    ('EMAIL', 5), ('PRINTING', 6), ('TELEPHONY', 7), ('OTHER', 8);
