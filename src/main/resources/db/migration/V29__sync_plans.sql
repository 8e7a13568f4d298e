-- What servers mirror every so often, as far as each of them says. node: which server that is.
create table sync_plan (
    node             text    not null,
    dataset          text    not null,
    source           text    not null,
    interval_seconds bigint  not null,
    running          boolean not null,
    next_at          bigint  not null,
    ended_at         bigint,
    failures         bigint  not null,
    problem          text,
    primary key (node, dataset)
);
