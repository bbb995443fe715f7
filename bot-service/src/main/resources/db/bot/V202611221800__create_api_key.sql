-- Keys are kept as SHA-256 of their secret, which is 256 random bits; a local key belongs to one node's data folder.
create table bot.api_key (
  id uuid primary key,
  name text not null,
  secret_hash bytea not null constraint api_key_secret_unique unique,
  scopes text[] not null,
  all_sites boolean not null,
  local_to text,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

create table bot.api_key_site (
  api_key_id uuid not null constraint api_key_site_key_fk references bot.api_key on delete cascade,
  site_id uuid not null constraint api_key_site_site_fk references knowledge.site on delete cascade,
  primary key (api_key_id, site_id)
);
create index api_key_site_site_idx on bot.api_key_site (site_id);
