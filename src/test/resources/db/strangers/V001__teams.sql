create table assignment_team (id int, name varchar(10));
