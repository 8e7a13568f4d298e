-- number counts the releases of a source; a removed release keeps its row, its manifest and its
-- changes, but no data
alter table release add column number bigint;
alter table release add column made_by text not null default '';
alter table release add column removed_at bigint;

update release set number =
    (select count(*) from release earlier
      where earlier.source = release.source
        and earlier.published_at is not null
        and earlier.id <= release.id)
 where published_at is not null;

create unique index release_number on release (source, number);

-- the files a release was made of; url: where they were fetched from, if they were
create table manifest_file (
    release_id bigint not null,
    position   bigint not null,
    name       text   not null,
    sha256     text   not null,
    byte_count bigint not null,
    url        text,
    primary key (release_id, position)
);

-- The changes that came with one switch from a release to another; without published_at it is being
-- written. The n-th of them has the sequence first_change + n - 1.
create table change_set (
    id           ${identity},
    source       text   not null,
    release_id   bigint not null,
    previous_id  bigint,
    first_change bigint not null default 0,
    change_count bigint not null default 0,
    published_at bigint
);

-- key: change_set.id * 2^40 + n, from 1; classes: one bit each; content: JSON, its first byte says
-- whether it is deflated
create table change_entry (
    key       ${key} primary key,
    kind      bigint  not null,
    taxon_id  bigint  not null,
    content   ${blob} not null
);

create index change_entry_kind on change_entry (kind, key);
create index change_entry_taxon on change_entry (taxon_id, key);

create table change_class (
    class bigint not null,
    key   ${key} not null,
    primary key (class, key)
);

-- how many changes of a set are of the same kind and operation, with the same classes
create table change_count (
    change_set_id bigint not null,
    kind          bigint not null,
    operation     bigint not null,
    classes       bigint not null,
    change_count  bigint not null,
    primary key (change_set_id, kind, operation, classes)
);

-- species whose latest global assessment has another category; null = it had or has none
create table category_change (
    change_set_id   bigint not null,
    taxon_id        bigint not null,
    taxon_name      text   not null,
    category_before text,
    category_after  text,
    primary key (change_set_id, taxon_id)
);

-- why categories changed, as people say, by the release that brought the change
create table category_reason (
    release_id      bigint not null,
    taxon_id        bigint not null,
    category_before text   not null,
    category_after  text   not null,
    reason          text   not null,
    primary key (release_id, taxon_id, category_before, category_after)
);
