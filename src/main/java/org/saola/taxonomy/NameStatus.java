package org.saola.taxonomy;

import java.util.Optional;

/** What a name is to the standard nomenclature. */
public enum NameStatus {
  ACCEPTED("A"),
  SYNONYM("S"),
  HYBRID("H"),
  TRADE_NAME("T"),
  /** In the tree, with a parent like an accepted name, but not standard. */
  NOT_ACCEPTED("N");

  private final String code;

  NameStatus(String code) {
    this.code = code;
  }

  /** The one-letter code of files and wires. */
  public String code() {
    return code;
  }

  /** The status with this one-letter code; upper case only. */
  public static Optional<NameStatus> find(String code) {
    for (var status : values()) {
      if (status.code.equals(code)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  /** Whether names of this status stand in the tree: have parents, children, listings. */
  public boolean inTree() {
    return this == ACCEPTED || this == NOT_ACCEPTED;
  }
}
