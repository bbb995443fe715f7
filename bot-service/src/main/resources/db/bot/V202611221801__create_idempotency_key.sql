-- One row per request with an Idempotency-Key: reserved by an attempt until its lease ends, then the response for replay.
create table bot.idempotency_key (
  api_key_id uuid not null constraint idempotency_key_api_key_fk references bot.api_key on delete cascade,
  route text not null,
  key text not null,
  body_hash text not null,
  attempt uuid not null,
  lease_until timestamptz not null,
  completed_at timestamptz,
  status integer,
  content_type text,
  location text,
  body text,
  primary key (api_key_id, route, key)
);
create index idempotency_key_completed_idx on bot.idempotency_key (completed_at);
