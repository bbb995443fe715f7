-- What text models have cost: tokens and money of each day, in all, by site and by customer (a hash), set aside before the request and settled after it.
create table bot.model_spending (
    day date not null,
    scope text not null,
    subject text not null,
    tokens bigint not null,
    -- Millionths of the operator's currency.
    price bigint not null,
    constraint model_spending_pk primary key (day, scope, subject),
    constraint model_spending_scope_check check (scope in ('all', 'site', 'customer'))
);
