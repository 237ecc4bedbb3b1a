-- Up to which journal entry somebody had read when they opened the form of a task. No foreign key: a refusal is noted while
-- another transaction holds the incident.
create table incident_reading (
    task varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    reader varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    incident bigint not null,
    seq int not null,
    primary key (task, reader),
    key incident_reading_incident (incident)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
