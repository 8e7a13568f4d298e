package org.saola.check;

/**
 * What a person decided of a row: for each list the key of the taxon that the name means, or {@code
 * none}; empty for nothing.
 */
public record RowDecision(String cites, String iucn) {
  /** Nothing was decided. */
  public static final RowDecision NOTHING = new RowDecision("", "");

  /** The same; where it says nothing, what another one says. */
  RowDecision or(RowDecision other) {
    return new RowDecision(
        cites.isEmpty() ? other.cites : cites, iucn.isEmpty() ? other.iucn : iucn);
  }
}
