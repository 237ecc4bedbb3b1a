create table incident (id int);
