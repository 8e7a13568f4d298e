package org.saola.taxonomy;

/** A classification of its own: names of one never mix with names of the other. */
public enum Taxonomy {
  /** The names CITES and the EU use. */
  CITES_EU,
  /** The names the Convention on Migratory Species uses. */
  CMS
}
