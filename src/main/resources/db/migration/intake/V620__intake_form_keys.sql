-- What a form was registered as, by what it said: the same form sent again is the same incident.
create table intake_form_key (
    -- SHA-256 of the form's own key and all that it said
    form_key binary(32) not null primary key,
    -- Null only in the transaction that registers it
    incident varchar(24) character set utf8mb4 collate utf8mb4_bin,
    kept_since datetime(3) not null,
    key intake_form_key_age (kept_since)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
