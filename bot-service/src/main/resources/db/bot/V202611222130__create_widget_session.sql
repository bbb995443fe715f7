-- Sessions of the widget, kept as SHA-256 of their token, which is 256 random bits; whoever holds it is the customer.
create table bot.widget_session (
    id uuid not null,
    token_hash bytea not null,
    site_id uuid not null,
    customer_id uuid not null,
    identified boolean not null,
    language text,
    time_zone text,
    page_url text,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    constraint widget_session_pk primary key (id),
    constraint widget_session_token_key unique (token_hash),
    constraint widget_session_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade,
    constraint widget_session_customer_fk foreign key (customer_id) references bot.customer (id) on delete cascade
);

create index widget_session_customer_index on bot.widget_session (customer_id);
create index widget_session_site_index on bot.widget_session (site_id);
create index widget_session_expires_index on bot.widget_session (expires_at);
