-- Which model each site answers with, and the change to another one. A model's name carries the digest of its files.
create table knowledge.embedding_model (
  name text primary key,
  dimension integer not null,
  source text not null,
  chosen_at timestamptz not null default now()
);

create table knowledge.site_model (
  site_id uuid not null constraint site_model_site_fk references knowledge.site on delete cascade,
  model text not null constraint site_model_model_fk references knowledge.embedding_model,
  state text not null
    constraint site_model_state_known check (state in ('active', 'pending', 'failed', 'retired')),
  since timestamptz not null default now(),
  embedded bigint not null default 0,
  total bigint not null default 0,
  failure text,
  lease_holder uuid,
  lease_until timestamptz,
  primary key (site_id, model)
);
create unique index site_model_active_unique on knowledge.site_model (site_id) where state = 'active';
create unique index site_model_change_unique on knowledge.site_model (site_id) where state in ('pending', 'failed');

-- Until now there was one model.
insert into knowledge.embedding_model (name, dimension, source)
select 'minilm_l6_v2_q', 384, 'all-minilm-l6-v2-q' where to_regclass('knowledge.vector_minilm_l6_v2_q_384') is not null;
insert into knowledge.site_model (site_id, model, state)
select s.id, m.name, 'active' from knowledge.site s cross join knowledge.embedding_model m;

create function knowledge.drop_vector_table(model text, dimension integer) returns void
language plpgsql as $$
begin
  execute format('drop table if exists knowledge.%I', format('vector_%s_%s', model, dimension));
end
$$;
