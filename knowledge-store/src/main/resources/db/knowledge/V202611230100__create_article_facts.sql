-- What an article was besides its wording, from a knowledge revision on: a rollback brings that back too.
create table knowledge.article_facts (
  site_id uuid not null constraint article_facts_site_fk references knowledge.site on delete cascade,
  knowledge_revision bigint not null,
  article_id uuid not null constraint article_facts_article_fk references knowledge.article on delete cascade,
  external_id text not null,
  collection text not null,
  translation_group text,
  language text not null,
  audience text not null,
  source_hash text not null,
  recorded_at timestamptz not null default now(),
  primary key (site_id, knowledge_revision, article_id)
);
create index article_facts_article_idx on knowledge.article_facts (article_id, knowledge_revision desc);

-- Of earlier revisions nothing is known but what holds today.
insert into knowledge.article_facts (
  site_id, knowledge_revision, article_id, external_id, collection, translation_group, language, audience, source_hash,
  recorded_at)
select p.site_id, p.knowledge_revision, a.id, a.external_id, a.collection, a.translation_group, a.language, a.audience,
  a.source_hash, p.published_at
from knowledge.publication p join knowledge.article a on a.id = p.article_id
where p.article_revision_id is not null;
