-- the text that the class Seal makes of a secret; former ones are sealed at the next start
alter table webhook rename column secret to sealed_secret;
