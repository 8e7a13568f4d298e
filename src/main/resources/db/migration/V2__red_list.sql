-- Documents of the Red List in deflated pieces: of assessments with form 1, of taxa with form 2 in
-- the key, which holds the id instead of a place.
create table red_list_document (
    key     ${key} primary key,
    content ${blob} not null
);

-- what is searched and listed, as it is loaded into memory
create table red_list_index_chunk (
    release_id bigint not null,
    number     bigint not null,
    content    ${blob} not null,
    primary key (release_id, number)
);

${uncompressed_red_list}
