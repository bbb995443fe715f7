-- Keys with which sites vouch for their customers: HS256 secrets as they are (checking needs them), ES256 public keys.
create table bot.identity_key (
    id uuid not null,
    site_id uuid not null,
    algorithm text not null,
    material bytea not null,
    created_at timestamptz not null,
    constraint identity_key_pk primary key (id),
    constraint identity_key_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade,
    constraint identity_key_algorithm_check check (algorithm in ('HS256', 'ES256'))
);

create index identity_key_site_index on bot.identity_key (site_id);

-- The key that vouched for the session's customer; when it is deleted, its sessions end.
alter table bot.widget_session add column identity_key_id uuid;
create index widget_session_identity_key_index on bot.widget_session (identity_key_id)
    where identity_key_id is not null;
