-- What holders show besides their password. The text that the class Seal makes of the secret is
-- empty when its key was lost; confirmed_at is null until the first code was right; no code of
-- last_step, or of a step before it, is taken again.
create table second_factor (
    account_id    bigint primary key references account (id),
    sealed_secret text   not null,
    confirmed_at  bigint,
    last_step     bigint not null default 0
);

create table recovery_code (
    account_id bigint not null references account (id),
    hash       ${blob} not null,
    primary key (account_id, hash)
);

-- whose password was right, and whose code is awaited
create table pending_sign_in (
    hash       ${blob} primary key,
    account_id bigint not null references account (id),
    expires_at bigint not null
);
