-- The history of what was published when; a row without a revision withdraws the article.
-- article_id has no foreign key: the withdrawal of an erased article must outlive it, so that every replica learns of it.
create table knowledge.publication (
  site_id uuid not null constraint publication_site_fk references knowledge.site on delete cascade,
  knowledge_revision bigint not null,
  article_id uuid not null,
  article_revision_id uuid constraint publication_revision_fk references knowledge.article_revision on delete cascade,
  published_at timestamptz not null default now(),
  primary key (site_id, knowledge_revision, article_id)
);
create index publication_article_idx on knowledge.publication (article_id, knowledge_revision desc);
create index publication_revision_idx on knowledge.publication (article_revision_id);
