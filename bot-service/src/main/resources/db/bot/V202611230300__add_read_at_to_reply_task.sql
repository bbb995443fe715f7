-- When the bot took a message up: its receipt stands in the log once, however often the answer is tried.
alter table bot.reply_task add column read_at timestamptz;
