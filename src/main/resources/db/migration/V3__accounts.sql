-- All times are microseconds since 1970-01-01T00:00:00Z.
-- Of every secret (token, session, link) only the SHA-256 is kept.

-- A deleted account keeps its row, with nothing personal in it, so that its usage can be counted.
alter table account rename column purpose to purpose_text;
alter table account add column purpose           text not null default 'other';
alter table account add column name              text not null default '';
alter table account add column organisation      text not null default 'UNKNOWN';
alter table account add column country           text;
alter table account add column password_hash     text;
alter table account add column standing          text not null default 'active';
alter table account add column standing_reason   text;
alter table account add column terms_version     text;
alter table account add column terms_accepted_at bigint;
alter table account add column deleted_at        bigint;

create index account_standing on account (standing, id);

alter table token add column expires_at      bigint;
alter table token add column standing        text not null default 'active';
alter table token add column standing_reason text;

update token set standing = 'revoked' where revoked_at is not null;

alter table token drop column revoked_at;

create index token_account on token (account_id);

-- one row; raised with every change of what a token opens, so that others notice
create table access_change (
    counter bigint not null
);

insert into access_change (counter) values (0);

create table web_session (
    hash       ${blob} primary key,
    account_id bigint not null references account (id),
    opened_at  bigint not null,
    seen_at    bigint not null
);

create index web_session_account on web_session (account_id);

-- the subject is the SHA-256 of an e-mail address or of a client's address
create table sign_in_failure (
    id      ${identity},
    subject ${blob} not null,
    at      bigint not null
);

create index sign_in_failure_subject on sign_in_failure (subject, at);

create table reset_link (
    hash       ${blob} primary key,
    account_id bigint not null unique references account (id),
    expires_at bigint not null
);

create table used_form_token (
    hash       ${blob} primary key,
    expires_at bigint not null
);

-- append-only
create table audit (
    id           ${identity},
    at           bigint not null,
    actor_id     bigint,
    action       text   not null,
    subject_kind text   not null,
    subject_id   bigint not null,
    reason       text,
    detail       text
);

create index audit_subject on audit (subject_kind, subject_id, id);
