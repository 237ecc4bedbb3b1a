-- First answers by user and key. A row without an answer is never committed: it is written in the transaction that makes it.
create table intake_idempotency (
    user_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    idempotency_key varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    -- SHA-256 of path and body
    request binary(32) not null,
    status smallint,
    location varchar(200) character set utf8mb4 collate utf8mb4_bin,
    content_type varchar(100) character set utf8mb4 collate utf8mb4_bin,
    body mediumblob,
    kept_since datetime(3) not null,
    primary key (user_id, idempotency_key),
    key intake_idempotency_age (kept_since)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
