-- Conversations handed to people, each with the context as it was at that moment.
create table bot.handoff (
    id uuid not null,
    conversation_id uuid not null,
    site_id uuid not null,
    status text not null,
    reason text not null,
    message text not null,
    packet jsonb not null,
    opens_at timestamptz,
    created_at timestamptz not null,
    constraint handoff_pk primary key (id),
    constraint handoff_conversation_fk
        foreign key (conversation_id) references bot.conversation (id) on delete cascade,
    constraint handoff_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade,
    constraint handoff_status_check check (status in ('waiting', 'accepted', 'resolved'))
);

-- At most one that waits or runs in each conversation.
create unique index handoff_running_key on bot.handoff (conversation_id) where status <> 'resolved';
create index handoff_site_index on bot.handoff (site_id, status, created_at);
