-- Categories, services, sites and VIPs; what has a code once keeps it.
create table masterdata_entry (
    kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    code varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    parent varchar(254) character set utf8mb4 collate utf8mb4_bin,
    name_en varchar(100) not null,
    name_nl varchar(100) not null,
    place int not null,
    retired_at datetime(3),
    primary key (kind, code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_uca1400_ai_ci;

insert into masterdata_entry (kind, code, name_en, name_nl, place) values
    ('SERVICES', 'WORKPLACE', 'Workplace', 'Werkplek', 1),
    ('SERVICES', 'EMAIL', 'E-mail and calendar', 'E-mail en agenda', 2),
    ('SERVICES', 'VPN', 'VPN, working from elsewhere', 'VPN, elders werken', 3),
    ('SERVICES', 'TELEPHONY', 'Telephony', 'Telefonie', 4),
    ('SITES', 'MAIN', 'Main office', 'Hoofdkantoor', 1);
