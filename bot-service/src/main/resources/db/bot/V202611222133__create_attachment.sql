-- Files of customers: what they are here, their content in the store under the same id.
create table bot.attachment (
    id uuid not null,
    site_id uuid not null,
    conversation_id uuid not null,
    -- Null until a message shows the file.
    message_id uuid,
    name text not null,
    type text not null,
    bytes bigint not null,
    width integer,
    height integer,
    -- False until the content is in the store.
    stored boolean not null default false,
    created_at timestamptz not null,
    constraint attachment_pk primary key (id),
    constraint attachment_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade,
    constraint attachment_conversation_fk
        foreign key (conversation_id) references bot.conversation (id) on delete cascade,
    constraint attachment_message_fk foreign key (message_id) references bot.message (id) on delete cascade
);

create index attachment_conversation_index on bot.attachment (conversation_id);
create index attachment_site_index on bot.attachment (site_id);
create index attachment_message_index on bot.attachment (message_id) where message_id is not null;
create index attachment_unsent_index on bot.attachment (created_at) where message_id is null;

-- Contents that the store has yet to erase; whatever deletes a file's row, its content follows.
create table bot.attachment_erasure (
    id uuid not null,
    since timestamptz not null default now(),
    constraint attachment_erasure_pk primary key (id)
);

create function bot.erase_attachment() returns trigger language plpgsql as $$
begin
    insert into bot.attachment_erasure (id) values (old.id) on conflict do nothing;
    return old;
end
$$;

create trigger attachment_erased after delete on bot.attachment
    for each row execute function bot.erase_attachment();
