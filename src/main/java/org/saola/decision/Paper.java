package org.saola.decision;

import java.util.Locale;

/** The kinds of documents. */
public enum Paper {
  EXPORT_PERMIT,
  RE_EXPORT_CERTIFICATE,
  IMPORT_PERMIT,
  IMPORT_NOTIFICATION,
  CERTIFICATE_OF_ORIGIN,
  PRE_CONVENTION_CERTIFICATE,
  CAPTIVE_BRED_CERTIFICATE,
  ARTIFICIAL_PROPAGATION_CERTIFICATE,
  INTRODUCTION_FROM_SEA_CERTIFICATE,
  COMPARABLE_DOCUMENT,
  EU_COMMERCIAL_USE_CERTIFICATE;

  /** As answers write it, such as {@code export_permit}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
