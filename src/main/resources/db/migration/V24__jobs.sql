-- Files that administrators send in pieces, to be imported from. node: the server in whose data
-- directory they lie; sha256: what the sender says that the whole file has.
create table upload (
    id         ${identity},
    name       text   not null,
    byte_count bigint not null,
    sha256     text,
    node       text   not null,
    account_id bigint,
    created_at bigint not null
);

-- What administrators order, in the order in which it is done. node: the only server that can do it;
-- null = any. The one that runs it holds it until leased_until, and says how far it is. details and
-- report are JSON.
create table job (
    id           ${identity},
    kind         text    not null,
    dataset      text    not null,
    details      text    not null,
    node         text,
    state        text    not null,
    account_id   bigint,
    ordered_at   bigint  not null,
    begun_at     bigint,
    ended_at     bigint,
    next_at      bigint  not null default 0,
    holder       text,
    leased_until bigint  not null default 0,
    cancelled    boolean not null default false,
    step         text,
    unit         text,
    done         bigint  not null default 0,
    total        bigint  not null default -1,
    note         text,
    report       text,
    release_id   bigint
);

-- one at a time for each dataset
create unique index job_running on job (dataset) where state = 'running';
create index job_open on job (id) where state in ('queued', 'running');
