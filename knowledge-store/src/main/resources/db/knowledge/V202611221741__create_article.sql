-- An article keeps its identity; what it says lives in its revisions.
create table knowledge.article (
  id uuid primary key,
  site_id uuid not null constraint article_site_fk references knowledge.site on delete cascade,
  external_id text not null,
  collection text not null,
  translation_group text,
  language text not null,
  audience text not null constraint article_audience_known check (audience in ('public', 'signed_in', 'internal')),
  status text not null constraint article_status_known check (status in ('staged', 'published', 'withdrawn')),
  published_revision_id uuid,
  source_hash text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint article_external_id_unique unique (site_id, external_id)
);
create index article_collection_idx on knowledge.article (site_id, collection);

create table knowledge.article_revision (
  id uuid primary key,
  article_id uuid not null constraint article_revision_article_fk references knowledge.article on delete cascade,
  number integer not null,
  title text not null,
  url text,
  body text not null,
  questions jsonb not null,
  tags jsonb not null,
  content_hash text not null,
  created_at timestamptz not null default now(),
  constraint article_revision_number_unique unique (article_id, number)
);
create index article_revision_content_idx on knowledge.article_revision (article_id, content_hash);

alter table knowledge.article
  add constraint article_published_revision_fk foreign key (published_revision_id)
  references knowledge.article_revision on delete set null;
