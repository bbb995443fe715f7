-- What the widget needs of customers, conversations and messages: who was last seen where, who has the word, what was sent.
alter table bot.customer
    add column last_seen_at timestamptz,
    add column time_zone text,
    add column language text,
    -- Told by the customer and not proved by anybody.
    add column unverified_email text;

alter table bot.conversation
    add column assignee text,
    add column last_seen_at timestamptz,
    -- Up to where the customer has read.
    add column customer_read_seq bigint not null default 0,
    -- Raised whenever a person takes over: a reply that was begun before is dropped.
    add column fence bigint not null default 0,
    -- No further notice of closing hours before this moment.
    add column notice_until timestamptz;

create index conversation_customer_updated_index on bot.conversation (customer_id, updated_at desc);
drop index bot.conversation_customer_index;

alter table bot.message
    add column client_message_id uuid,
    add column choice uuid,
    add column author_name text,
    add column reply jsonb,
    add column files jsonb not null default '[]',
    -- Unique for ever: a message that is sent again is the same message.
    add constraint message_client_message_id_key unique (conversation_id, client_message_id);
