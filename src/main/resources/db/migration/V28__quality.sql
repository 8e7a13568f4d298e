-- What was found in the data of a release while they were imported. kind: the rule, or LOOKED
-- in the one row that says that somebody looked; number: from 0
-- for each rule, without gaps; taxon_id: SIS id or taxon concept; record_id: assessment or listing
-- change, null when it is about the taxon.
create table quality_finding (
    release_id bigint not null,
    kind       text   not null,
    number     bigint not null,
    taxon_id   bigint not null,
    record_id  bigint,
    name       text   not null,
    detail     text   not null,
    primary key (release_id, kind, number)
);
