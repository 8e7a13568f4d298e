-- Taxa whose changes the holder of an account follows.
create table watched_taxon (
    account_id bigint not null,
    dataset    text   not null,
    taxon_id   bigint not null,
    name       text   not null,
    since      bigint not null,
    primary key (account_id, dataset, taxon_id)
);

-- The secret in the address of the feed of them, as its hash.
create table watch_feed (
    account_id bigint primary key,
    hash       ${blob} not null unique
);
