-- How much each holder has; whoever adds or takes away locks its row, so that two at once keep the limits.
create table attachment_holder (
    holder varchar(100) character set utf8mb4 collate utf8mb4_bin not null primary key,
    files int not null,
    bytes bigint not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

-- A file that belongs to a holder; the id is also what the file system knows it by.
create table attachment_file (
    id varchar(32) character set utf8mb4 collate utf8mb4_bin not null primary key,
    holder varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    place bigint not null auto_increment,
    name varchar(200) not null,
    media_type varchar(150) character set utf8mb4 collate utf8mb4_bin not null,
    size bigint not null,
    sha256 varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    visibility varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    author varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    author_kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    attached_at datetime(3) not null,
    constraint attachment_file_place unique (place),
    key attachment_file_holder (holder, place),
    constraint attachment_file_of foreign key (holder) references attachment_holder (holder)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;
