-- When mails that can wait may reach people of the desk; a calendar of this name that somebody has put stays as it is.
insert ignore into calendar_calendar (id, version, definition) values
    ('waking-hours', 1, '{"zone":"Europe/Amsterdam","segments":[{"day":"MONDAY","from":"07:00","to":"22:00"},{"day":"TUESDAY","from":"07:00","to":"22:00"},{"day":"WEDNESDAY","from":"07:00","to":"22:00"},{"day":"THURSDAY","from":"07:00","to":"22:00"},{"day":"FRIDAY","from":"07:00","to":"22:00"},{"day":"SATURDAY","from":"07:00","to":"22:00"},{"day":"SUNDAY","from":"07:00","to":"22:00"}],"holidays":[],"holidayRegion":null}');

insert ignore into calendar_version (calendar, version, definition)
    select id, version, definition from calendar_calendar where id = 'waking-hours';
