package org.saola.taxonomy;

/** The ranks of the classification, highest first; a child may skip ranks. */
public enum Rank {
  KINGDOM,
  PHYLUM,
  CLASS,
  ORDER,
  FAMILY,
  SUBFAMILY,
  GENUS,
  SPECIES,
  SUBSPECIES,
  VARIETY
}
