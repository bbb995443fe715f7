-- What people know of the right answers to questions: the material that confidence is calibrated on.
create table bot.judgement (
    id uuid not null,
    site_id uuid not null,
    question text not null,
    language text,
    relevant jsonb not null,
    rejected jsonb not null,
    source text not null,
    at timestamptz not null,
    constraint judgement_pk primary key (id),
    constraint judgement_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade,
    constraint judgement_source_check check (source in ('judged', 'correction', 'rating'))
);

-- The newest word of a source on a question counts.
create unique index judgement_question_key
    on bot.judgement (site_id, source, md5(question), coalesce(language, ''));
create index judgement_site_index on bot.judgement (site_id, at, id);
