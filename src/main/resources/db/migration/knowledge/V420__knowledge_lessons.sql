-- What a line beyond the first taught with a resolution; text is null when it is not teachable.
create table knowledge_lesson (
    id bigint not null auto_increment primary key,
    incident varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
    line varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    team varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    author varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    at datetime(3) not null,
    kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    text mediumtext,
    key knowledge_lesson_kind (kind, id),
    key knowledge_lesson_at (at, kind)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
