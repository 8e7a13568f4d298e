-- The day of the data, such as 2026-05-01, and who told it; how much of each topic the files had.
-- Releases made before have neither: null, and of coverage what the format is known to have.
alter table release add column data_day text;
alter table release add column data_day_from text;
alter table release add column coverage text;
