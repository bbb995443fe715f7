-- Confidence models fitted to a site's own questions, each kept, at most one of them in force.
create table bot.confidence_model (
    site_id uuid not null,
    revision integer not null,
    models jsonb not null,
    facts jsonb not null,
    active boolean not null,
    created_at timestamptz not null,
    constraint confidence_model_pk primary key (site_id, revision),
    constraint confidence_model_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade,
    constraint confidence_model_revision_check check (revision > 0)
);

create unique index confidence_model_active_key on bot.confidence_model (site_id) where active;
