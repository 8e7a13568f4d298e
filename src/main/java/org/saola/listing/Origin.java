package org.saola.listing;

/**
 * Where a status comes from. "None, inherited" and "none, untouched" behave differently: a taxon
 * that was reached in vain blocks the way up.
 */
public enum Origin {
  UNTOUCHED,
  INHERITED,
  EXPLICIT
}
