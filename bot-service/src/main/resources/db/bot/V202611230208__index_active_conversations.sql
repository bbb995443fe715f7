-- Few of a site's conversations are with people at a time; queues and their counts look at those alone.
create index conversation_active_index on bot.conversation (site_id) where status in ('open', 'waiting');
