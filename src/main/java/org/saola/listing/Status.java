package org.saola.listing;

/** What a designation says of a taxon; the stronger a later constant (rules, section 2.3). */
public enum Status {
  NONE,
  DELETED,
  EXCLUDED,
  LISTED
}
