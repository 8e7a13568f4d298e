-- Failures are counted by account and network together, so that nobody locks others out. account and
-- network are the SHA-256 of an e-mail address and of a network; step is what failed.
drop table sign_in_failure;

create table failed_sign_in (
    id      ${identity},
    step    text not null,
    account ${blob} not null,
    network ${blob} not null,
    at      bigint not null
);

create index failed_sign_in_account on failed_sign_in (account, step, at);
create index failed_sign_in_network on failed_sign_in (network, at);

-- from where the holder of an account signed in
create table known_network (
    account_id bigint not null references account (id),
    network    ${blob} not null,
    seen_at    bigint not null,
    primary key (account_id, network)
);
