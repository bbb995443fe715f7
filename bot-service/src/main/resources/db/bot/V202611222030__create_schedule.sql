-- Opening hours of sites and of their teams; a site without a row keeps to the settings, a team to its site.
create table bot.schedule (
    site_id uuid not null,
    -- Empty for the site itself.
    team text not null,
    document jsonb not null,
    holidays text,
    holidays_url text,
    holidays_read_at timestamptz,
    updated_at timestamptz not null,
    constraint schedule_pk primary key (site_id, team),
    constraint schedule_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade
);
