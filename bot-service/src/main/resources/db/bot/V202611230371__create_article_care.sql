-- Who looks after an article, and what leads did with it; what it says is in the knowledge schema.
create table bot.article_care (
    article_id uuid not null,
    site_id uuid not null,
    owner uuid,
    archived_at timestamptz,
    -- When somebody last found that it still holds.
    checked_at timestamptz,
    translated_from uuid,
    translated_revision integer,
    constraint article_care_pk primary key (article_id),
    constraint article_care_article_fk foreign key (article_id) references knowledge.article (id) on delete cascade,
    constraint article_care_owner_fk foreign key (owner) references bot.agent (id) on delete set null
);

create index article_care_owner_index on bot.article_care (owner) where owner is not null;

-- Who published what, beside knowledge.publication; what sources bring has no row here.
create table bot.article_change (
    article_id uuid not null,
    knowledge_revision bigint not null,
    site_id uuid not null,
    action text not null,
    editor_name text not null,
    note text not null,
    at timestamptz not null,
    constraint article_change_pk primary key (article_id, knowledge_revision),
    constraint article_change_article_fk
        foreign key (article_id) references knowledge.article (id) on delete cascade
);

-- How a site's articles come about.
create table bot.curation_rules (
    site_id uuid not null,
    review boolean not null,
    stale_days integer not null,
    constraint curation_rules_pk primary key (site_id),
    constraint curation_rules_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade
);
