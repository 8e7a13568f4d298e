package org.saola.store.content;

/**
 * The forms in which the answers about one record are kept ready; numbers are stored, never reuse
 * one.
 */
public enum RenditionForm {
  /** The record in the index as JSON, in parts. */
  INDEX_JSON(1),
  /** The same parts, each deflated, to be joined into one gzip member. */
  INDEX_JSON_DEFLATED(2),
  /** The record in the index as XML, in deflated parts. */
  INDEX_XML_DEFLATED(3),
  CITES_LEGISLATION_EN(10),
  CITES_LEGISLATION_ES(11),
  CITES_LEGISLATION_FR(12),
  EU_LEGISLATION_EN(13),
  EU_LEGISLATION_ES(14),
  EU_LEGISLATION_FR(15),
  DISTRIBUTIONS_EN(16),
  DISTRIBUTIONS_ES(17),
  DISTRIBUTIONS_FR(18),
  REFERENCES(19);

  private final int number;

  RenditionForm(int number) {
    this.number = number;
  }

  /** Stands for this form among others in one number. */
  public int bit() {
    return 1 << number;
  }

  /** The number under which the form is stored; 1 to 31. */
  public int number() {
    return number;
  }
}
