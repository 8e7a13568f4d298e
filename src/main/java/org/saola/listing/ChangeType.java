package org.saola.listing;

/** What a listing change does; in the order in which changes of one day are read (rule 1.2). */
public enum ChangeType {
  DELETION("-"),
  RESERVATION_WITHDRAWAL("R-"),
  ADDITION("+"),
  RESERVATION("R+"),
  EXCEPTION("");

  private final String sign;

  ChangeType(String sign) {
    this.sign = sign;
  }

  /** The sign that answers show; empty for exceptions, which are never shown. */
  public String sign() {
    return sign;
  }
}
