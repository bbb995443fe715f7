-- What agents of a site need not type again: texts with variables, and several steps as one.
create table bot.canned_reply (
    id uuid not null,
    site_id uuid not null,
    name text not null,
    language text not null,
    text text not null,
    updated_at timestamptz not null,
    constraint canned_reply_pk primary key (id),
    constraint canned_reply_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade,
    constraint canned_reply_name_key unique (site_id, name, language)
);

create table bot.macro (
    id uuid not null,
    site_id uuid not null,
    name text not null,
    -- Empty: says nothing.
    reply text not null default '',
    tags jsonb not null default '[]',
    priority smallint,
    resolution text,
    updated_at timestamptz not null,
    constraint macro_pk primary key (id),
    constraint macro_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade,
    constraint macro_name_key unique (site_id, name)
);
