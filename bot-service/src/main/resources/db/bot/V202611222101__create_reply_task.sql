-- Customers' messages that the bot is to answer: leased to one worker at a time, the oldest of each conversation first.
create table bot.reply_task (
    message_id uuid not null,
    conversation_id uuid not null,
    site_id uuid not null,
    seq bigint not null,
    audiences text[] not null,
    -- The conversation's fence when the message came; another one now means that a person has had the word since.
    fence bigint not null,
    state text not null default 'due',
    holder uuid,
    lease_until timestamptz,
    attempts integer not null default 0,
    created_at timestamptz not null,
    done_at timestamptz,
    constraint reply_task_pk primary key (message_id),
    constraint reply_task_message_fk foreign key (message_id) references bot.message (id) on delete cascade,
    constraint reply_task_conversation_fk
        foreign key (conversation_id) references bot.conversation (id) on delete cascade,
    constraint reply_task_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade,
    constraint reply_task_state_check check (state in ('due', 'answered', 'dropped'))
);

create index reply_task_due_index on bot.reply_task (conversation_id, seq) where state = 'due';
create index reply_task_site_index on bot.reply_task (site_id);
