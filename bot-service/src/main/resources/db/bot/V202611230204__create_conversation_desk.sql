-- What agents put on conversations: priority, a time to come back, notes, drafts, and who is looking at them now.
create table bot.conversation_desk (
    conversation_id uuid not null,
    site_id uuid not null,
    -- 0 low, 1 normal, 2 high, 3 urgent.
    priority smallint not null default 1,
    snoozed_until timestamptz,
    updated_at timestamptz not null,
    constraint conversation_desk_pk primary key (conversation_id),
    constraint conversation_desk_conversation_fk
        foreign key (conversation_id) references bot.conversation (id) on delete cascade,
    constraint conversation_desk_priority_check check (priority between 0 and 3)
);

create index conversation_desk_updated_index on bot.conversation_desk (site_id, updated_at);

-- Never shown to customers; no route of theirs reads this table.
create table bot.conversation_note (
    id uuid not null,
    conversation_id uuid not null,
    site_id uuid not null,
    agent_id uuid,
    author_name text not null,
    text text not null,
    mentions uuid[] not null default '{}',
    at timestamptz not null,
    constraint conversation_note_pk primary key (id),
    constraint conversation_note_conversation_fk
        foreign key (conversation_id) references bot.conversation (id) on delete cascade,
    constraint conversation_note_agent_fk foreign key (agent_id) references bot.agent (id) on delete set null
);

create index conversation_note_conversation_index on bot.conversation_note (conversation_id, at);
create index conversation_note_agent_index on bot.conversation_note (agent_id);

create table bot.agent_draft (
    agent_id uuid not null,
    conversation_id uuid not null,
    kind text not null,
    text text not null,
    updated_at timestamptz not null,
    constraint agent_draft_pk primary key (agent_id, conversation_id, kind),
    constraint agent_draft_agent_fk foreign key (agent_id) references bot.agent (id) on delete cascade,
    constraint agent_draft_conversation_fk
        foreign key (conversation_id) references bot.conversation (id) on delete cascade,
    constraint agent_draft_kind_check check (kind in ('reply', 'note'))
);

create index agent_draft_conversation_index on bot.agent_draft (conversation_id);

create table bot.conversation_viewer (
    conversation_id uuid not null,
    agent_id uuid not null,
    seen_at timestamptz not null,
    replying_at timestamptz,
    constraint conversation_viewer_pk primary key (conversation_id, agent_id),
    constraint conversation_viewer_conversation_fk
        foreign key (conversation_id) references bot.conversation (id) on delete cascade,
    constraint conversation_viewer_agent_fk foreign key (agent_id) references bot.agent (id) on delete cascade
);

create index conversation_viewer_replying_index on bot.conversation_viewer (replying_at);
create index conversation_viewer_agent_index on bot.conversation_viewer (agent_id);
