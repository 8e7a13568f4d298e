-- Who is told of changes. cursor: the sequence of the last change that was delivered or given up;
-- attempts: failed ones of the batch after it; a server that delivers holds the webhook until
-- leased_until; conditions that are null hold for all changes. The secret signs, so it is kept.
create table webhook (
    id           ${identity},
    url          text   not null,
    secret       text   not null,
    source       text,
    kind         text,
    class        text,
    taxon_id     bigint,
    created_at   bigint not null,
    cursor       bigint not null,
    attempts     bigint not null default 0,
    last_error   text,
    next_at      bigint not null default 0,
    leased_by    text,
    leased_until bigint not null default 0
);

-- batches that were given up: the changes after since, up to and with until
create table webhook_dead_letter (
    id         ${identity},
    webhook_id bigint not null,
    since      bigint not null,
    until      bigint not null,
    attempts   bigint not null,
    error      text   not null,
    at         bigint not null
);

create index webhook_dead_letter_webhook on webhook_dead_letter (webhook_id, id);
