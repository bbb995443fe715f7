-- To whom a waiting hand-off is offered, and what its customer was told meanwhile.
create table bot.handoff_offer (
    handoff_id uuid not null,
    -- Null while it is offered to nobody.
    agent_id uuid,
    offered_at timestamptz,
    offer_until timestamptz,
    -- Agents who have let it pass in this round.
    passed uuid[] not null default '{}',
    told_open_at timestamptz,
    told_delay_at timestamptz,
    constraint handoff_offer_pk primary key (handoff_id),
    constraint handoff_offer_handoff_fk foreign key (handoff_id) references bot.handoff (id) on delete cascade
);

create index handoff_offer_agent_index on bot.handoff_offer (agent_id) where agent_id is not null;
create index handoff_waiting_index on bot.handoff (created_at) where status = 'waiting';

-- When agents were last offered something: who waits longest is next.
create table bot.agent_turn (
    agent_id uuid not null,
    offered_at timestamptz not null,
    constraint agent_turn_pk primary key (agent_id),
    constraint agent_turn_agent_fk foreign key (agent_id) references bot.agent (id) on delete cascade
);

-- Which node does a job that one is to do; timed by the database's clock, which all nodes share.
create table bot.node_lease (
    job text not null,
    holder uuid not null,
    until timestamptz not null,
    constraint node_lease_pk primary key (job)
);
