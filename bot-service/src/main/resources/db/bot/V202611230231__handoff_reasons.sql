-- Since when a person is not writing any more; topics that a site leaves to people.
alter table bot.conversation add column person_writes_until timestamptz;

create table bot.handoff_rules (
    site_id uuid not null,
    rules jsonb not null,
    updated_at timestamptz not null,
    constraint handoff_rules_pk primary key (site_id),
    constraint handoff_rules_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade
);
