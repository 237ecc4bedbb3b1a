-- The stay that should never have been; the agent of the first line who keeps the contact, since which stay; how often
-- another team got the incident.
alter table incident_visit
    add column misrouted bit not null default false,
    add key incident_visit_entered (entered_at, team, misrouted);

alter table incident
    add column contact_owner varchar(64) character set utf8mb4 collate utf8mb4_bin after contact_team,
    add column contact_visit bigint after contact_owner,
    add column team_changes int not null default 0 after visit;

update incident i join (
    select incident, sum(changed) as changes
    from (select incident, team <> lag(team) over (partition by incident order by id) as changed from incident_visit) v
    group by incident) c on c.incident = i.id
set i.team_changes = coalesce(c.changes, 0);

-- Who has the contact of what the first line had before: the last who had it there during the first stay.
update incident i join (
    select v.incident, v.id as visit,
           (select j.assignee from incident_journal j
            where j.incident = v.incident and j.kind = 'ASSIGNED' and j.line = 'FIRST'
              and j.at >= v.entered_at and (v.left_at is null or j.at <= v.left_at)
            order by j.seq desc limit 1) as agent
    from incident_visit v
    where v.id = (select min(f.id) from incident_visit f where f.incident = v.incident and f.line = 'FIRST')) c
    on c.incident = i.id
set i.contact_owner = c.agent, i.contact_visit = c.visit
where c.agent is not null;
