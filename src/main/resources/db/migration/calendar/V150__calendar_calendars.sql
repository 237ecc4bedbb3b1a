-- What people wrote, as JSON; the version rises with each change.
create table calendar_calendar (
    id varchar(64) character set utf8mb4 collate utf8mb4_bin not null primary key,
    version int not null,
    definition longtext not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

insert into calendar_calendar (id, version, definition) values
    ('default', 1, '{"zone":"Europe/Amsterdam","segments":[{"day":"MONDAY","from":"08:00","to":"17:30"},{"day":"TUESDAY","from":"08:00","to":"17:30"},{"day":"WEDNESDAY","from":"08:00","to":"17:30"},{"day":"THURSDAY","from":"08:00","to":"17:30"},{"day":"FRIDAY","from":"08:00","to":"17:30"}],"holidays":[],"holidayRegion":"NL"}'),
    ('24x7', 1, '{"zone":"Europe/Amsterdam","segments":[{"day":"MONDAY","from":"00:00","to":"24:00"},{"day":"TUESDAY","from":"00:00","to":"24:00"},{"day":"WEDNESDAY","from":"00:00","to":"24:00"},{"day":"THURSDAY","from":"00:00","to":"24:00"},{"day":"FRIDAY","from":"00:00","to":"24:00"},{"day":"SATURDAY","from":"00:00","to":"24:00"},{"day":"SUNDAY","from":"00:00","to":"24:00"}],"holidays":[],"holidayRegion":null}');
