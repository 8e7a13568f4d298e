-- What administrators set for the syncs of a dataset, beside what its servers were started with.
-- interval_seconds: null = theirs; wanted_at: when one was wanted at once; null = never.
create table sync_schedule (
    id               ${identity},
    dataset          text    not null unique,
    interval_seconds bigint,
    paused           boolean not null default false,
    wanted_at        bigint
);
