-- Where customers were and with what, for the people who take over; when people take a hand-off up.
alter table bot.conversation
    -- Pages that were seen, oldest first: {"url", "at"}; at most 20.
    add column journey jsonb not null default '[]';

update bot.conversation
set journey = jsonb_build_array(jsonb_build_object(
    'url', page_url, 'at', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
where page_url is not null;

-- The journey with a page at its end, unless that is where it ends already.
create function bot.journey_with(journey jsonb, url text, at timestamptz) returns jsonb language sql immutable as $$
    select case
        when url is null or journey -> -1 ->> 'url' = url then journey
        else jsonb_path_query_array(journey, '$[last - 18 to last]')
            || jsonb_build_object('url', url, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
    end
$$;

alter table bot.widget_session
    -- phone, tablet, desktop or other, from the browser's own words.
    add column device text;

alter table bot.handoff
    add column team text,
    add column priority text not null default 'normal';
