-- People who answer customers: their accounts, the sites that they work for, and whether they are there.
create table bot.agent (
    id uuid not null,
    -- In lower case; what one signs in with.
    email text not null,
    name text not null,
    role text not null,
    language text not null default 'en',
    time_zone text not null default 'UTC',
    -- Null until the account's link was used, and for those who sign in elsewhere.
    password_hash text,
    -- Set once a first code has proved it; the one being set up waits beside it.
    totp_secret bytea,
    totp_pending bytea,
    -- Step of the last code that was accepted: none is good twice.
    totp_step bigint not null default 0,
    status text not null,
    failed_attempts integer not null default 0,
    locked_until timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint agent_pk primary key (id),
    constraint agent_email_key unique (email),
    constraint agent_email_check check (email = lower(email)),
    constraint agent_role_check check (role in ('agent', 'lead', 'admin')),
    constraint agent_status_check check (status in ('invited', 'active', 'disabled'))
);

-- An admin has no rows and works for all sites.
create table bot.agent_site (
    agent_id uuid not null,
    site_id uuid not null,
    constraint agent_site_pk primary key (agent_id, site_id),
    constraint agent_site_agent_fk foreign key (agent_id) references bot.agent (id) on delete cascade,
    constraint agent_site_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade
);

create index agent_site_site_index on bot.agent_site (site_id);

create table bot.agent_presence (
    agent_id uuid not null,
    status text not null,
    seen_at timestamptz not null,
    constraint agent_presence_pk primary key (agent_id),
    constraint agent_presence_agent_fk foreign key (agent_id) references bot.agent (id) on delete cascade,
    constraint agent_presence_status_check check (status in ('available', 'away', 'offline'))
);
