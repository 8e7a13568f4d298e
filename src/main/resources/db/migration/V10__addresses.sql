-- Since when an address is known to be its holder's: a link that was mailed there was followed, or
-- an operator made the account and answers for it. Null = nobody knows.
alter table account add column address_confirmed_at bigint;

-- without terms, and with an entry in the log, are those that operators made
update account
   set address_confirmed_at = created_at
 where terms_version is null
    or exists (select 1 from audit
                where audit.subject_kind = 'account' and audit.subject_id = account.id
                  and audit.action = 'created');

-- whoever uses a link that was mailed holds the address
alter table reset_link add column mailed boolean not null default false;

-- by which holders tell their sessions apart: the address without its last part, and a few words
alter table web_session add column network text not null default '';
alter table web_session add column browser text not null default '';

-- those who signed up and have not yet followed the link that was mailed to them
create table sign_up (
    hash         ${blob} primary key,
    email        text   not null,
    name         text   not null,
    organisation text   not null,
    country      text,
    purpose      text   not null,
    purpose_text text,
    terms_version text not null,
    expires_at   bigint not null
);

create index sign_up_email on sign_up (email);

-- addresses that accounts get when the link that was mailed there is followed
create table address_change (
    hash       ${blob} primary key,
    account_id bigint not null unique references account (id),
    email      text   not null,
    expires_at bigint not null
);
