-- Agents send files too: who has sent one that no message shows yet.
alter table bot.attachment
    -- Null for what came from the customer. No key to the account: the file stays when the account goes.
    add column agent_id uuid;
