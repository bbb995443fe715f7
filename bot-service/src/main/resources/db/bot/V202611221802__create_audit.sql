-- Who changed what: keys and sites now, more later. Names and ids, never secrets; the actor may be gone.
create table bot.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor uuid not null,
  action text not null,
  target text not null,
  trace_id text
);
create index audit_at_idx on bot.audit (at);
