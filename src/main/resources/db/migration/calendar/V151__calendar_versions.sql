-- Every version that ever was: a clock counts in the one that it was promised in until it is moved to a newer.
create table calendar_version (
    calendar varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    version int not null,
    definition longtext not null,
    primary key (calendar, version)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

insert into calendar_version (calendar, version, definition) select id, version, definition from calendar_calendar;
