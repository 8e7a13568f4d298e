-- CRC-32C of all that a row says, its key included; null in rows from before there were checksums
alter table taxon_concept add column checksum integer;
alter table taxon_document add column checksum integer;
alter table rendition add column checksum integer;
alter table red_list_document add column checksum integer;
alter table red_list_index_chunk add column checksum integer;
alter table source_chunk add column checksum integer;
alter table bulk_download_chunk add column checksum integer;
alter table change_entry add column checksum integer;

-- which forms of a record there are among renditions, as bits by their numbers; 0 = not known
alter table taxon_concept add column forms integer not null default 0;
