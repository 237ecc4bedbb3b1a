create table identity_token (
  -- SHA-256 of the token; the token itself is only in the mail
  hash       binary(32)   not null,
  purpose    varchar(30)  character set utf8mb4 collate utf8mb4_bin not null,
  subject    varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  issued_at  datetime(3)  not null,
  expires_at datetime(3)  not null,
  used_at    datetime(3)  null,
  primary key (hash),
  key identity_token_subject (purpose, subject)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
