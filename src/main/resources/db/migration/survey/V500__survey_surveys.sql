-- Who was last asked when; the row is the lock that keeps two surveys at once from one requester.
create table survey_requester (
    email varchar(254) character set utf8mb4 collate utf8mb4_bin not null primary key,
    asked_at datetime(3) not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table survey (
    incident varchar(24) character set utf8mb4 collate utf8mb4_bin not null primary key,
    email varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    invited_at datetime(3) not null,
    expires_at datetime(3) not null,
    reminded_at datetime(3),
    answered_at datetime(3)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- The primary key makes it one answer.
create table survey_answer (
    incident varchar(24) character set utf8mb4 collate utf8mb4_bin not null primary key,
    answered_at datetime(3) not null,
    speed tinyint not null,
    effectiveness tinyint not null,
    friendliness tinyint not null,
    comment mediumtext not null,
    constraint survey_answer_ratings check (
        speed between 1 and 5 and effectiveness between 1 and 5 and friendliness between 1 and 5),
    constraint survey_answer_of foreign key (incident) references survey (incident)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
