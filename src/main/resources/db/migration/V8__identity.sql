-- What tells the content of a release, and a set of changes, from any other there ever was, also in
-- another database: numbers begin at 1 in each, and come again after a backup was restored. Random.
alter table release add column identity text not null default '';
alter table change_set add column identity text not null default '';

update release set identity = ${random};
update change_set set identity = ${random};
