create table assignment_team (id int);
