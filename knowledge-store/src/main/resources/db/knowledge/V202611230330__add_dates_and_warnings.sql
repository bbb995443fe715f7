-- What a source says of a wording's age, and what a lead should look at in it.
alter table knowledge.article_revision
  add column source_created_at timestamptz,
  add column source_updated_at timestamptz,
  add column warnings jsonb not null default '[]';
create index article_revision_warned_idx on knowledge.article_revision (article_id) where warnings <> '[]';
