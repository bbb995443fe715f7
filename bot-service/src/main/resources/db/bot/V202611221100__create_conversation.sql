-- Customers, their conversations, and one gapless log of events for each conversation.
create table bot.customer (
    id uuid not null,
    site_id uuid not null,
    external_id text,
    name text,
    email text,
    attributes jsonb not null default '{}',
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint customer_pk primary key (id),
    constraint customer_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade,
    constraint customer_external_id_key unique (site_id, external_id)
);

create table bot.conversation (
    id uuid not null,
    site_id uuid not null,
    customer_id uuid not null,
    status text not null,
    language text,
    page_url text,
    tags jsonb not null default '[]',
    last_seq bigint not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint conversation_pk primary key (id),
    constraint conversation_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade,
    constraint conversation_customer_fk foreign key (customer_id) references bot.customer (id) on delete cascade,
    constraint conversation_status_check check (status in ('bot', 'waiting', 'open', 'closed'))
);

create index conversation_site_index on bot.conversation (site_id, updated_at);
create index conversation_customer_index on bot.conversation (customer_id);

create table bot.conversation_event (
    conversation_id uuid not null,
    seq bigint not null,
    kind text not null,
    payload jsonb not null,
    at timestamptz not null,
    constraint conversation_event_pk primary key (conversation_id, seq),
    constraint conversation_event_conversation_fk
        foreign key (conversation_id) references bot.conversation (id) on delete cascade,
    constraint conversation_event_seq_check check (seq >= 1)
);

create table bot.message (
    id uuid not null,
    conversation_id uuid not null,
    seq bigint not null,
    author text not null,
    text text not null,
    language text,
    reply_to uuid,
    at timestamptz not null,
    constraint message_pk primary key (id),
    constraint message_seq_key unique (conversation_id, seq),
    constraint message_event_fk foreign key (conversation_id, seq)
        references bot.conversation_event (conversation_id, seq) on delete cascade,
    constraint message_reply_to_fk foreign key (reply_to) references bot.message (id) on delete cascade,
    -- One reply for each message of a customer.
    constraint message_reply_to_key unique (reply_to),
    constraint message_author_check check (author in ('customer', 'bot', 'agent', 'system'))
);
