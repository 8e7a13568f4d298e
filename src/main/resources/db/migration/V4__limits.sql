-- how fast tokens ask, where several servers count together; times as everywhere in microseconds

create table limit_bucket (
    id    text primary key,
    state ${blob}
);

-- of those who did not wait as they were told
create table limit_escalation (
    id           text primary key,
    level        bigint not null,
    refusals     bigint not null,
    window_start bigint not null,
    last_refusal bigint not null,
    retry_at     bigint not null,
    changes      bigint not null
);
