-- A draft is the working copy of an article: one for each article, and those of articles that do not exist yet.
alter table bot.article_draft
    add column article_id uuid,
    add column path text,
    add column collection text not null default 'desk',
    add column audience text not null default 'public',
    add column translation_group text,
    add column url text,
    add column tags jsonb not null default '[]',
    add column questions jsonb not null default '[]',
    add column stage text not null default 'draft',
    add column publish_at timestamptz,
    add column based_on integer,
    add column translated_from uuid,
    add column translated_revision integer,
    add column note text not null default '',
    add column version bigint not null default 1,
    add column editor_kind text,
    add column editor_id uuid,
    add column editor_name text,
    add column updated_at timestamptz not null default now(),
    add constraint article_draft_article_fk
        foreign key (article_id) references knowledge.article (id) on delete cascade,
    add constraint article_draft_audience_check check (audience in ('public', 'signed_in', 'internal')),
    add constraint article_draft_stage_check check (stage in ('draft', 'review', 'approved', 'scheduled')),
    add constraint article_draft_schedule_check check ((stage = 'scheduled') = (publish_at is not null));

update bot.article_draft set updated_at = created_at;

create unique index article_draft_article_key on bot.article_draft (article_id) where article_id is not null;
create index article_draft_updated_index on bot.article_draft (site_id, updated_at desc, id desc);
create index article_draft_due_index on bot.article_draft (publish_at) where stage = 'scheduled';
