-- Mail with customers: whose address is verified, which mails belong to which conversation, which came in.
create table bot.mail_verification (
    token_hash bytea not null,
    site_id uuid not null,
    customer_id uuid not null,
    address text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint mail_verification_pk primary key (token_hash),
    constraint mail_verification_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade,
    constraint mail_verification_customer_fk
        foreign key (customer_id) references bot.customer (id) on delete cascade
);

create index mail_verification_customer_index on bot.mail_verification (customer_id);
create index mail_verification_site_index on bot.mail_verification (site_id);

create table bot.verified_address (
    customer_id uuid not null,
    address text not null,
    verified_at timestamptz not null,
    constraint verified_address_pk primary key (customer_id, address),
    constraint verified_address_customer_fk
        foreign key (customer_id) references bot.customer (id) on delete cascade
);

-- What lets an answer find its conversation: the token is in each mail's Message-ID, and nobody can guess it.
create table bot.mail_thread (
    conversation_id uuid not null,
    site_id uuid not null,
    token text not null,
    address text not null,
    -- Up to where the customer was told by mail.
    told_seq bigint not null default 0,
    latest_message_id text,
    constraint mail_thread_pk primary key (conversation_id),
    constraint mail_thread_token_key unique (token),
    constraint mail_thread_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade,
    constraint mail_thread_conversation_fk
        foreign key (conversation_id) references bot.conversation (id) on delete cascade
);

create index mail_thread_site_index on bot.mail_thread (site_id);

-- Mails that came in, by the hash of their Message-ID: each is taken once.
create table bot.mail_received (
    conversation_id uuid not null,
    message_hash bytea not null,
    client_message_id uuid not null,
    received_at timestamptz not null,
    constraint mail_received_pk primary key (conversation_id, message_hash),
    constraint mail_received_conversation_fk
        foreign key (conversation_id) references bot.conversation (id) on delete cascade
);
