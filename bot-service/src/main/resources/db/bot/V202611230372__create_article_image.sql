-- Pictures of articles; their content lies in the attachment store under the same id and leaves it with the row.
create table bot.article_image (
    id uuid not null,
    site_id uuid not null,
    name text not null,
    type text not null,
    bytes bigint not null,
    width integer not null,
    height integer not null,
    created_at timestamptz not null,
    constraint article_image_pk primary key (id),
    constraint article_image_site_fk foreign key (site_id) references knowledge.site (id) on delete cascade
);

create index article_image_site_index on bot.article_image (site_id, created_at);

create trigger article_image_erased after delete on bot.article_image
    for each row execute function bot.erase_attachment();

-- The articles that have shown a picture: whether one still does is read from what is published.
create table bot.article_image_use (
    image_id uuid not null,
    article_id uuid not null,
    constraint article_image_use_pk primary key (image_id, article_id),
    constraint article_image_use_image_fk
        foreign key (image_id) references bot.article_image (id) on delete cascade,
    constraint article_image_use_article_fk
        foreign key (article_id) references knowledge.article (id) on delete cascade
);

create index article_image_use_article_index on bot.article_image_use (article_id);
