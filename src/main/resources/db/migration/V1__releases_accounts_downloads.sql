-- All times are microseconds since 1970-01-01T00:00:00Z.
-- A key is one number: release * 2^40 + form * 2^32 + place in the order of the index (seq),
-- so that the same form of consecutive records lies side by side.

create table release (
    id            ${identity},
    source        text   not null,
    format        text   not null,
    label         text   not null,
    citation      text,
    state         text   not null check (state in ('writing', 'current', 'superseded')),
    record_count  bigint not null default 0,
    started_at    bigint not null,
    published_at  bigint,
    superseded_at bigint
);

create unique index release_current on release (source) where state = 'current';

-- the form in the key is 0
create table taxon_concept (
    key        ${key} primary key,
    id         bigint  not null,
    taxonomy   text    not null,
    full_name  text    not null,
    kingdom    text,
    phylum     text,
    class_name text,
    order_name text,
    family     text,
    genus      text,
    updated_at bigint  not null,
    active     boolean not null
);

-- the whole record as deflated JSON; the form in the key is 0
create table taxon_document (
    key     ${key} primary key,
    content ${blob} not null
);

-- answers ready to send
create table rendition (
    key     ${key} primary key,
    content ${blob} not null
);

-- the files of an imported package
create table source_file (
    id         ${identity},
    release_id bigint not null,
    name       text   not null,
    sha256     text   not null,
    row_count  bigint not null,
    byte_count bigint not null,
    unique (release_id, name)
);

create table source_chunk (
    file_id bigint not null,
    number  bigint not null,
    content ${blob} not null,
    primary key (file_id, number)
);

create table account (
    id         ${identity},
    email      text   not null unique,
    purpose    text,
    role       text   not null,
    created_at bigint not null
);

create table token (
    id         ${identity},
    account_id bigint not null references account (id),
    hash       ${blob} not null unique,
    label      text   not null,
    created_at bigint not null,
    revoked_at bigint
);

create table bulk_download (
    id                 ${identity},
    language           text             not null,
    release_id         bigint           not null,
    started_at         bigint           not null,
    completed_at       bigint           not null,
    record_count       bigint           not null,
    uncompressed_bytes bigint           not null,
    compressed_bytes   bigint           not null,
    elapsed_seconds    double precision not null
);

create table bulk_download_chunk (
    download_id bigint not null,
    number      bigint not null,
    content     ${blob} not null,
    primary key (download_id, number)
);

create table setting (
    name  text primary key,
    value text not null
);

${uncompressed_content}
