-- Sign-ins that have left for the identity provider, so that any node can take them back.
create table bot.agent_pending_sign_in (
    -- SHA-256 of the browser's cookie, which is 256 random bits.
    browser_hash bytea not null,
    redirect_uri text not null,
    state text not null,
    nonce text not null,
    code_verifier text not null,
    -- The console's page that the agent wanted.
    next text not null,
    expires_at timestamptz not null,
    constraint agent_pending_sign_in_pk primary key (browser_hash)
);

create index agent_pending_sign_in_expires on bot.agent_pending_sign_in (expires_at);
