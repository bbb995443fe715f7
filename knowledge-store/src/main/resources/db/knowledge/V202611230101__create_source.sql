-- Where a site's articles come from, the runs that bring them, and what sources noted for their next run.
create table knowledge.source (
  id uuid primary key,
  site_id uuid not null constraint source_site_fk references knowledge.site on delete cascade,
  name text not null,
  location text not null,
  collection text,
  format text not null,
  crawl boolean not null,
  max_pages integer not null,
  prune boolean not null,
  token text,
  cron text,
  zone text not null,
  enabled boolean not null,
  next_run_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint source_name_unique unique (site_id, name)
);
create index source_due_idx on knowledge.source (next_run_at) where enabled and next_run_at is not null;

create table knowledge.source_run (
  id uuid primary key,
  source_id uuid not null constraint source_run_source_fk references knowledge.source on delete cascade,
  cause text not null constraint source_run_cause_known check (cause in ('schedule', 'request', 'command')),
  forced boolean not null,
  state text not null constraint source_run_state_known
    check (state in ('waiting', 'running', 'succeeded', 'incomplete', 'failed', 'interrupted')),
  asked_at timestamptz not null default clock_timestamp(),
  started_at timestamptz,
  ended_at timestamptz,
  holder uuid,
  lease_until timestamptz,
  expected integer not null default 0,
  done integer not null default 0,
  knowledge_revision bigint,
  counts jsonb,
  warnings integer not null default 0,
  report jsonb,
  problem text
);
-- One run of a source at a time, on all nodes together.
create unique index source_run_open_unique on knowledge.source_run (source_id) where state in ('waiting', 'running');
create index source_run_history_idx on knowledge.source_run (source_id, asked_at desc);
create index source_run_open_idx on knowledge.source_run (asked_at) where state in ('waiting', 'running');

create table knowledge.source_note (
  site_id uuid not null constraint source_note_site_fk references knowledge.site on delete cascade,
  source text not null,
  variant text not null,
  text text not null,
  failed text[] not null,
  noted_at timestamptz not null default now(),
  primary key (site_id, source)
);
