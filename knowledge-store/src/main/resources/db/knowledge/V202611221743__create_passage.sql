-- What is searched: slices of a revision's body, its title and its questions. live_from and live_until (exclusive) are
-- the knowledge revisions between which it is published; a staged passage has neither.
create table knowledge.passage (
  id uuid primary key,
  site_id uuid not null constraint passage_site_fk references knowledge.site on delete cascade,
  article_revision_id uuid not null
    constraint passage_revision_fk references knowledge.article_revision on delete cascade,
  kind text not null constraint passage_kind_known check (kind in ('text', 'title', 'question')),
  ordinal integer not null,
  headings text[] not null,
  anchor text not null,
  start_offset integer not null,
  end_offset integer not null,
  text text not null,
  embedded_hash text not null,
  live_from bigint,
  live_until bigint,
  constraint passage_place_unique unique (article_revision_id, kind, ordinal)
);
create index passage_embedded_hash_idx on knowledge.passage (site_id, embedded_hash);
