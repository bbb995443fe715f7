-- A site is one brand; its knowledge revision counts its publications.
create table knowledge.site (
  id uuid primary key,
  slug text not null constraint site_slug_unique unique,
  name text not null,
  knowledge_revision bigint not null default 0,
  created_at timestamptz not null default now()
);
