-- The lists that are kept; the first two are there from the beginning. languages: codes, joined by
-- commas; null = as its records have them. One that
-- was removed keeps its row, as its changes stay in the log.
create table dataset (
    id         text   not null primary key,
    kind       text   not null check (kind in ('speciesplus', 'redlist')),
    title      text,
    authority  text,
    terms      text,
    citation   text,
    languages  text,
    scope      text,
    created_at bigint not null default 0,
    removed_at bigint
);

insert into dataset (id, kind) values ('speciesplus', 'speciesplus'), ('redlist', 'redlist');

alter table release rename column source to dataset;
alter table change_set rename column source to dataset;
alter table webhook rename column source to dataset;
