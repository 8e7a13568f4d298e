package org.saola.listing;

import java.util.List;

/** The legal instruments whose lists taxa stand in. */
public enum Designation {
  CITES("I", "II", "III"),
  EU("A", "B", "C", "D"),
  CMS("I", "II");

  private final List<String> symbols;

  Designation(String... symbols) {
    this.symbols = List.of(symbols);
  }

  /** The appendices or annexes, in the order in which computed listings name them. */
  public List<String> symbols() {
    return symbols;
  }
}
