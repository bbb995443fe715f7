-- What leads read in the reports: one view each, so that anybody can ask the database the same.

-- A conversation and what became of it; days and durations are for the reader to make of its moments.
create view bot.report_conversation as
select c.site_id,
       c.id,
       c.customer_id,
       c.created_at as began_at,
       coalesce(said.last_at, c.created_at) as last_said_at,
       coalesce(c.language, 'und') as language,
       c.tags,
       coalesce(nullif(split_part(split_part(c.page_url, '?', 1), '#', 1), ''), '') as page,
       coalesce(said.messages, 0) as messages,
       coalesce(said.by_bot, 0) > 0 as answered,
       coalesce(said.by_people, 0) > 0 as written_by_people,
       felt.helped,
       handed.first_at is not null as handed_over,
       coalesce(came_back.yes, false) as reopened,
       exists (
           select 1
           from bot.conversation other
           where other.customer_id = c.customer_id
             and other.id <> c.id
             and other.created_at > coalesce(said.last_at, c.created_at)
             and other.created_at <= coalesce(said.last_at, c.created_at) + interval '72 hours'
       ) as repeated
from bot.conversation c
left join lateral (
    select max(m.at) as last_at,
           count(*) as messages,
           count(*) filter (
               where m.author = 'bot' and m.reply ->> 'outcome' = 'answered' and m.reply ->> 'mode' <> 'canned'
           ) as by_bot,
           count(*) filter (where m.author = 'agent') as by_people
    from bot.message m
    where m.conversation_id = c.id
) said on true
left join lateral (
    -- The customer's last word on whether an answer helped.
    select (e.payload ->> 'helped')::boolean as helped
    from bot.conversation_event e
    where e.conversation_id = c.id and e.kind = 'feedback'
    order by e.seq desc
    limit 1
) felt on true
left join lateral (
    select min(h.created_at) as first_at from bot.handoff h where h.conversation_id = c.id
) handed on true
left join lateral (
    select true as yes
    from bot.conversation_event shut
    join bot.conversation_event again
      on again.conversation_id = shut.conversation_id
     and again.seq > shut.seq
     and again.kind = 'status'
     and again.payload ->> 'from' = 'closed'
     and again.at <= shut.at + interval '72 hours'
    where shut.conversation_id = c.id and shut.kind = 'status' and shut.payload ->> 'to' = 'closed'
    limit 1
) came_back on true;

-- A hand-off, when a person first wrote after it, and when it was resolved.
create view bot.report_handoff as
select h.site_id,
       h.id,
       h.conversation_id,
       h.reason,
       c.team,
       h.created_at as handed_at,
       h.accepted_at,
       (
           select min(m.at)
           from bot.message m
           where m.conversation_id = h.conversation_id and m.author = 'agent' and m.at >= h.created_at
       ) as first_reply_at,
       h.resolved_at
from bot.handoff h
join bot.conversation c on c.id = h.conversation_id;

-- The customer's last rating of each conversation, in stars.
create view bot.report_rating as
select distinct on (e.conversation_id)
       c.site_id,
       e.conversation_id,
       e.at as rated_at,
       (e.payload ->> 'stars')::integer as stars
from bot.conversation_event e
join bot.conversation c on c.id = e.conversation_id
where e.kind = 'rating'
order by e.conversation_id, e.seq desc;
