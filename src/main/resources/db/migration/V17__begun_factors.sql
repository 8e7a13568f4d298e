-- A second factor that was begun can be confirmed for ten minutes. Those of before are begun anew.
alter table second_factor add column begun_at bigint not null default 0;

-- what is forgotten after a time is found by it
create index audit_action on audit (action, at);
