-- Agents search what was said, by words as they are written.
create index message_text_index on bot.message using gin (to_tsvector('simple', text));
