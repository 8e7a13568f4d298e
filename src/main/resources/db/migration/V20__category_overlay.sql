-- In which years categories of a dataset changed and why, as people say; category_before and
-- category_after are codes as they gave them, CR(PE) among them. Imports don't touch it.
create table category_overlay (
    dataset         text   not null,
    taxon_id        bigint not null,
    year            bigint not null,
    category_before text   not null,
    category_after  text   not null,
    reason          text   not null,
    primary key (dataset, taxon_id, year, category_before, category_after)
);
