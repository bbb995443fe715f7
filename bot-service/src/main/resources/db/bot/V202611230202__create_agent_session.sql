-- How agents get in: sessions of the consoles, links that are good once, and codes for a lost second factor.
create table bot.agent_session (
    id uuid not null,
    -- SHA-256 of the cookie's value, which is 256 random bits.
    token_hash bytea not null,
    agent_id uuid not null,
    -- False between password and second factor.
    complete boolean not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    constraint agent_session_pk primary key (id),
    constraint agent_session_token_key unique (token_hash),
    constraint agent_session_agent_fk foreign key (agent_id) references bot.agent (id) on delete cascade
);

create index agent_session_agent_index on bot.agent_session (agent_id);
create index agent_session_expires_index on bot.agent_session (expires_at);

create table bot.agent_link (
    token_hash bytea not null,
    -- Null for the first admin, whose account the link makes.
    agent_id uuid,
    purpose text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint agent_link_pk primary key (token_hash),
    constraint agent_link_agent_fk foreign key (agent_id) references bot.agent (id) on delete cascade,
    constraint agent_link_purpose_check check (purpose in ('first_admin', 'invitation', 'reset'))
);

create index agent_link_agent_index on bot.agent_link (agent_id);

create table bot.agent_recovery_code (
    agent_id uuid not null,
    code_hash bytea not null,
    used_at timestamptz,
    constraint agent_recovery_code_pk primary key (agent_id, code_hash),
    constraint agent_recovery_code_agent_fk foreign key (agent_id) references bot.agent (id) on delete cascade
);

-- How the console looks to an agent; null follows the system.
alter table bot.agent add column theme text,
    add constraint agent_theme_check check (theme in ('light', 'dark'));
