-- What a site says to certain questions, whatever its articles say.
create table bot.pinned_answer (
    id uuid not null,
    site_id uuid not null,
    language text not null,
    questions jsonb not null,
    text text not null,
    near boolean not null,
    valid_from timestamptz,
    valid_until timestamptz,
    created_at timestamptz not null,
    constraint pinned_answer_pk primary key (id),
    constraint pinned_answer_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade
);

create index pinned_answer_site_index on bot.pinned_answer (site_id, language);
