-- Teams of a site, to which conversations are handed, and what each member takes.
create table bot.team (
    id uuid not null,
    site_id uuid not null,
    name text not null,
    -- Seconds of open time within which somebody is to take a conversation.
    target_seconds integer not null default 300,
    assignment text not null default 'round_robin',
    constraint team_pk primary key (id),
    constraint team_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade,
    constraint team_name_key unique (site_id, name),
    constraint team_target_check check (target_seconds > 0),
    constraint team_assignment_check check (assignment in ('round_robin', 'least_busy', 'manual'))
);

create table bot.team_member (
    team_id uuid not null,
    agent_id uuid not null,
    -- Empty: all of them.
    languages jsonb not null default '[]',
    topics jsonb not null default '[]',
    -- Conversations at a time.
    capacity integer not null default 5,
    constraint team_member_pk primary key (team_id, agent_id),
    constraint team_member_team_fk foreign key (team_id) references bot.team (id) on delete cascade,
    constraint team_member_agent_fk foreign key (agent_id) references bot.agent (id) on delete cascade,
    constraint team_member_capacity_check check (capacity between 0 and 100)
);

create index team_member_agent_index on bot.team_member (agent_id);
