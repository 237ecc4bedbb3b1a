-- What incidents have to do with each other. The incident is a copy of the target, or both tell of related things; then the
-- incident is the older one. An incident is a copy of one other at most, and nothing is a copy of a copy.
create table incident_link (
    id bigint not null auto_increment primary key,
    incident bigint not null,
    target bigint not null,
    kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    created_at datetime(3) not null,
    author varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    copy bigint as (if(kind = 'DUPLICATE_OF', incident, null)) persistent,
    constraint incident_link_pair unique (incident, target, kind),
    constraint incident_link_copy unique (copy),
    key incident_link_target (target, kind),
    constraint incident_link_incident foreign key (incident) references incident (id),
    constraint incident_link_to foreign key (target) references incident (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
