-- Since when this desk has been shipped which content of a model, so that an owner whose version goes on learns of a newer one.
create table engine_shipped_model (
    -- kind and key: incident.bpmn
    model varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    -- SHA-256 of the model and the forms that are bound to it
    content binary(32) not null,
    shipped_since datetime(3) not null,
    primary key (model, content)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
