package org.saola.taxonomy.match;

/**
 * A name that is asked for, with what else is known of it; hints are empty when not given.
 *
 * @param name as received
 */
public record MatchQuery(String name, String author, String kingdom, String family, String rank) {
  /** A name without hints. */
  public static MatchQuery of(String name) {
    return new MatchQuery(name, "", "", "", "");
  }
}
