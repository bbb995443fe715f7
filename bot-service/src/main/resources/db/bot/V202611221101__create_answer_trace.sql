-- How each of the bot's replies came about, for review and for replay.
create table bot.answer_trace (
    message_id uuid not null,
    site_id uuid not null,
    knowledge_revision bigint not null,
    outcome text not null,
    confidence double precision not null,
    threshold double precision not null,
    features jsonb not null,
    stage_millis jsonb not null,
    ranked_external_ids jsonb not null,
    detail jsonb not null,
    at timestamptz not null,
    constraint answer_trace_pk primary key (message_id),
    constraint answer_trace_message_fk foreign key (message_id) references bot.message (id) on delete cascade,
    constraint answer_trace_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade
);

create index answer_trace_site_index on bot.answer_trace (site_id, at);
