-- Somebody from outside to whom a file is shown, such as one vendor's part in an incident.
create table attachment_share (
    attachment varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
    party varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (attachment, party),
    key attachment_share_party (party),
    constraint attachment_share_of foreign key (attachment) references attachment_file (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
