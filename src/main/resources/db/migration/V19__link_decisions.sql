-- What people decided of the links between taxa of Species+ and of the Red List. relation: null = there
-- is no link. cites_print, iucn_print: of the names that both had then; a decision of which one is
-- another now has to be made again.
create table link_decision (
    cites_dataset text   not null,
    cites_id      bigint not null,
    iucn_dataset  text   not null,
    iucn_id       bigint not null,
    relation      text,
    direction     text,
    note          text,
    decided_by    text   not null,
    decided_at    bigint not null,
    cites_print   text   not null,
    iucn_print    text   not null,
    primary key (cites_dataset, cites_id, iucn_dataset, iucn_id)
);
