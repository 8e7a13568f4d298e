-- The names of the taxa of a release, as they are read into memory: one deflated stream.
create table name_index_chunk (
    release_id bigint  not null,
    number     bigint  not null,
    content    ${blob} not null,
    checksum   integer not null,
    primary key (release_id, number)
);
