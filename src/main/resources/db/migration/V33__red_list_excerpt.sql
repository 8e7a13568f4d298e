-- What of the documents of a Red List is asked of thousands at once, taken out of them.
create table red_list_excerpt_chunk (
    release_id bigint  not null,
    number     bigint  not null,
    content    ${blob} not null,
    checksum   integer not null,
    primary key (release_id, number)
);
