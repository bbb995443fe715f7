-- What was taken of each limited thing: the moment at which all that was granted is paid off.
create table bot.rate_bucket (
    key text not null,
    paid_off timestamptz not null,
    constraint rate_bucket_pk primary key (key)
);

create index rate_bucket_paid_off_index on bot.rate_bucket (paid_off);
