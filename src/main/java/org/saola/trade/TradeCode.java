package org.saola.trade;

import org.saola.language.Translation;

/** A code of CITES trade records, such as the unit {@code KIL} or the source {@code W}. */
public record TradeCode(int id, Type type, String code, Translation name) {

  /** The code lists; spelled as the data package spells them. */
  public enum Type {
    UNIT("Unit"),
    SOURCE("Source"),
    TERM("Term"),
    PURPOSE("Purpose");

    private final String label;

    Type(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
