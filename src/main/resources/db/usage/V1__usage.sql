-- Times are microseconds since 1970-01-01T00:00:00Z, days are days since 1970-01-01 in UTC,
-- durations are microseconds. Accounts, tokens and releases are those of the main tables; 0 stands
-- for none where they are part of a key.

-- what is asked for, said once
create table usage_call (
    id       ${identity},
    api      text not null,
    endpoint text not null,
    action   text not null,
    format   text not null,
    unique (api, endpoint, action, format)
);

-- one row for each request; removed after the retention time
create table usage_request (
    id         ${identity},
    at         bigint   not null,
    account_id bigint,
    token_id   bigint,
    call_id    bigint   not null,
    status     smallint not null,
    bytes      bigint   not null,
    duration   bigint   not null,
    release_id bigint   not null,
    parameters text     not null,
    error      text,
    address    text     not null,
    request_id text     not null
);

create index usage_request_account on usage_request (account_id, id) where account_id is not null;
create index usage_request_failed on usage_request (id) where status >= 400 and status not in (401, 429);

-- the sums of each day; kept for ever
create table usage_day (
    account_id bigint   not null,
    token_id   bigint   not null,
    day        integer  not null,
    call_id    bigint   not null,
    status     smallint not null,
    requests   bigint   not null,
    -- requests answered that asked for a page of a list by its number
    pages      bigint   not null,
    bytes      bigint   not null,
    duration   bigint   not null,
    primary key (account_id, token_id, day, call_id, status)
);

create index usage_day_day on usage_day (day);

-- which records of a release a token has been given, as a serialised bitmap of their ids
create table usage_fetched (
    token_id        bigint not null,
    release_id      bigint not null,
    account_id      bigint not null,
    record_count    bigint not null,
    records         ${blob} not null,
    -- of the whole release; 0 = not known
    release_records bigint not null,
    primary key (token_id, release_id)
);

-- tokens that have been given too large a share of a release; one row for each of the two
create table usage_alert (
    token_id        bigint not null,
    release_id      bigint not null,
    account_id      bigint not null,
    raised_at       bigint not null,
    record_count    bigint not null,
    release_records bigint not null,
    primary key (token_id, release_id)
);

-- the last batch of each running server: a batch whose commit was answered by nobody is not
-- stored twice
create table usage_writer (
    name  text   primary key,
    batch bigint not null
);
