-- How a site's widget looks and whom it lets in; a site without a row has the defaults.
create table bot.site_widget (
    site_id uuid not null,
    settings jsonb not null,
    updated_at timestamptz not null,
    constraint site_widget_pk primary key (site_id),
    constraint site_widget_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade
);
