-- Long lists of articles are read a page at a time: by what changed last, and former ids of renamed ones by links to them.
create index article_updated_idx on knowledge.article (site_id, updated_at desc, id desc);
create index article_facts_external_id_idx on knowledge.article_facts (site_id, external_id);
create index article_translation_idx on knowledge.article (site_id, translation_group)
  where translation_group is not null;
