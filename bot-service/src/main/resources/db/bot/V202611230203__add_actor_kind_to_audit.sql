-- Since people sign in, whoever acts is a key or an agent.
alter table bot.audit add column actor_kind text not null default 'key',
    add constraint audit_actor_kind_check check (actor_kind in ('key', 'agent'));
