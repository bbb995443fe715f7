-- One vector table per model and dimension, made on first use: vector(n) with an HNSW cosine index where pgvector is
-- installed, plain bytes elsewhere. The index is filled row by row, so no parallel build ever happens.
create function knowledge.ensure_vector_table(model text, dimension integer) returns text
language plpgsql as $$
declare
  name text := format('vector_%s_%s', model, dimension);
  has_vector boolean := exists (select from pg_type where typname = 'vector');
begin
  perform pg_advisory_xact_lock(hashtext('knowledge.ensure_vector_table'));
  if to_regclass('knowledge.' || quote_ident(name)) is null then
    execute format(
      'create table knowledge.%I (
         passage_id uuid primary key constraint %I references knowledge.passage on delete cascade,
         site_id uuid not null,
         embedding %s not null)',
      name, name || '_passage_fk', case when has_vector then format('vector(%s)', dimension) else 'bytea' end);
    execute format('create index %I on knowledge.%I (site_id)', name || '_site_idx', name);
    if has_vector then
      execute format(
        'create index %I on knowledge.%I using hnsw (embedding vector_cosine_ops)', name || '_hnsw_idx', name);
    end if;
  end if;
  return name;
end
$$;
