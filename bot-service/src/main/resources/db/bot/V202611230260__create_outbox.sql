-- What is to be told to other systems: where to, and each thing told, written in the transaction of the change it tells of.
create table bot.delivery_target (
    id uuid not null,
    site_id uuid not null,
    name text not null,
    kind text not null,
    active boolean not null,
    events jsonb not null,
    settings jsonb not null,
    secrets jsonb not null,
    -- The secret before the present one is still used until this moment.
    rotated_until timestamptz,
    -- The receiver has asked for a pause.
    paused_until timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint delivery_target_pk primary key (id),
    constraint delivery_target_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade
);

create index delivery_target_site_index on bot.delivery_target (site_id);

create table bot.outbox (
    id uuid not null,
    -- Grows within a conversation in the order of its events, whose row lock is held while it is drawn.
    number bigint generated always as identity,
    site_id uuid not null,
    target_id uuid not null,
    conversation_id uuid,
    -- The same for the same event, whatever is sent again.
    key uuid not null,
    type text not null,
    payload text not null,
    state text not null default 'due',
    attempts integer not null default 0,
    due_at timestamptz not null,
    first_tried_at timestamptz,
    holder uuid,
    lease_until timestamptz,
    fault text,
    created_at timestamptz not null,
    done_at timestamptz,
    constraint outbox_pk primary key (id),
    constraint outbox_key unique (target_id, key),
    constraint outbox_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade,
    constraint outbox_target_fk foreign key (target_id) references bot.delivery_target (id) on delete cascade,
    constraint outbox_conversation_fk
        foreign key (conversation_id) references bot.conversation (id) on delete cascade,
    constraint outbox_state_check check (state in ('due', 'delivered', 'skipped', 'parked'))
);

create index outbox_due_index on bot.outbox (due_at, number) where state = 'due';
create index outbox_order_index on bot.outbox (target_id, conversation_id, number) where state = 'due';
create index outbox_site_index on bot.outbox (site_id, number desc);
create index outbox_conversation_index on bot.outbox (conversation_id);
create index outbox_done_index on bot.outbox (done_at) where state in ('delivered', 'skipped');

-- What a conversation is called over there.
create table bot.delivery_thread (
    target_id uuid not null,
    conversation_id uuid not null,
    external_id text not null,
    constraint delivery_thread_pk primary key (target_id, conversation_id),
    constraint delivery_thread_target_fk
        foreign key (target_id) references bot.delivery_target (id) on delete cascade,
    constraint delivery_thread_conversation_fk
        foreign key (conversation_id) references bot.conversation (id) on delete cascade
);
