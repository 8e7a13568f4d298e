package org.saola.taxonomy.name;

import java.util.Locale;

/** What a name says of being a hybrid. */
public enum Hybrid {
  /** A name of its own with a sign, such as {@code Aus × bus}. */
  NAMED,
  /** The names of the parents. */
  FORMULA,
  /** A rank of hybrids, such as {@code nothovar.}. */
  NOTHO;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
