-- Why an agent closed a conversation, for other agents; hand-offs keep theirs, but not every conversation has one.
alter table bot.conversation_desk add column resolution text;

-- Who is mentioned where, for a queue of one's own.
create index conversation_note_mentions_index on bot.conversation_note using gin (mentions);
