create table assignment_team (
    code varchar(64) character set utf8mb4 collate utf8mb4_bin not null primary key,
    name varchar(100) not null
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

create table assignment_team_line (
    team varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    line varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (team, line),
    constraint assignment_team_line_team foreign key (team) references assignment_team (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

insert into assignment_team (code, name) values
    ('first-line', 'First line'), ('second-line', 'Second line'), ('third-line', 'Third line');
insert into assignment_team_line (team, line) values
    ('first-line', 'FIRST'), ('second-line', 'SECOND'), ('third-line', 'THIRD');
