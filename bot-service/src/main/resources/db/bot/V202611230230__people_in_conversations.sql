-- People in conversations: who has one, for which team it waits, and since when the bot is to be silent.
alter table bot.conversation
    -- The agent's id; the name is for the customer.
    add column assignee_name text,
    add column team text,
    -- From a take-over until somebody hands back, or the customer writes long after: the bot says nothing.
    add column with_people boolean not null default false,
    -- Once it is closed: until then a message of the customer goes back to people.
    add column people_until timestamptz;

update bot.conversation set with_people = true where status = 'open';

create index conversation_assignee_index on bot.conversation (site_id, assignee) where assignee is not null;
create index conversation_team_index on bot.conversation (site_id, team) where team is not null;

alter table bot.message add column agent_id uuid;

alter table bot.handoff
    add column accepted_at timestamptz,
    add column accepted_by uuid,
    add column resolved_at timestamptz,
    add column resolved_by uuid,
    add column resolution text;
