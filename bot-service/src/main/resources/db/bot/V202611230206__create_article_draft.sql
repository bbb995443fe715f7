-- Articles that agents begin from a conversation, for a lead to finish.
create table bot.article_draft (
    id uuid not null,
    site_id uuid not null,
    conversation_id uuid,
    language text,
    title text not null,
    body text not null,
    created_by uuid,
    created_at timestamptz not null,
    constraint article_draft_pk primary key (id),
    constraint article_draft_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade,
    constraint article_draft_conversation_fk
        foreign key (conversation_id) references bot.conversation (id) on delete set null,
    constraint article_draft_agent_fk foreign key (created_by) references bot.agent (id) on delete set null
);

create index article_draft_site_index on bot.article_draft (site_id, created_at);
create index article_draft_conversation_index on bot.article_draft (conversation_id);
create index article_draft_agent_index on bot.article_draft (created_by);
