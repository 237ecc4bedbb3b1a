create table assignment_decision (
    id bigint not null auto_increment primary key,
    incident varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
    stay int not null,
    round int not null,
    decided_at datetime(3) not null,
    team varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    strategy varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    skill varchar(64) character set utf8mb4 collate utf8mb4_bin null,
    priority varchar(2) character set utf8mb4 collate utf8mb4_bin not null,
    agent varchar(64) character set utf8mb4 collate utf8mb4_bin null,
    kept boolean not null,
    look_again_at datetime(3) null,
    ended_as varchar(20) character set utf8mb4 collate utf8mb4_bin null,
    reason text null,
    candidates mediumtext not null,
    index assignment_decision_incident (incident, id),
    index assignment_decision_agent (agent, decided_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

update assignment_team set offer_minutes = 30;
