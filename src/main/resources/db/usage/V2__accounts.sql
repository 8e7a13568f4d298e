-- What an account was given counts together, whichever of its tokens it used: the token 0 stands
-- for all of them. Rows of the token 0 are made when an account next is given a record.
create table usage_fetched_2 (
    account_id      bigint not null,
    token_id        bigint not null,
    release_id      bigint not null,
    record_count    bigint not null,
    -- a serialised bitmap of their ids
    records         ${blob} not null,
    -- of the whole release; 0 = not known
    release_records bigint not null,
    primary key (account_id, token_id, release_id)
);

insert into usage_fetched_2
  (account_id, token_id, release_id, record_count, records, release_records)
select account_id, token_id, release_id, record_count, records, release_records
  from usage_fetched;

drop table usage_fetched;

alter table usage_fetched_2 rename to usage_fetched;

-- accounts that have been given too large a share of a release; one row for each of the two
create table usage_alert_2 (
    account_id      bigint not null,
    release_id      bigint not null,
    raised_at       bigint not null,
    record_count    bigint not null,
    release_records bigint not null,
    primary key (account_id, release_id)
);

insert into usage_alert_2 (account_id, release_id, raised_at, record_count, release_records)
select account_id, release_id, min(raised_at), max(record_count), max(release_records)
  from usage_alert group by account_id, release_id;

drop table usage_alert;

alter table usage_alert_2 rename to usage_alert;

-- old rows are found by their time, wherever they are
create index usage_request_at on usage_request (at);

-- when the server stored its last batch: the row of one that was killed goes after a day
alter table usage_writer add column at bigint not null default 0;
