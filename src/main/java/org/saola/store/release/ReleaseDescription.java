package org.saola.store.release;

import org.jspecify.annotations.Nullable;

/**
 * What an import says about a release.
 *
 * @param format the format it was imported from
 * @param label how users tell it from other releases
 * @param citation how to cite the data; null when not known
 * @param madeBy who or what made it, in words for users
 */
public record ReleaseDescription(
    String format, String label, @Nullable String citation, String madeBy) {

  /** A release made by the user of the operating system. */
  public ReleaseDescription(String format, String label, @Nullable String citation) {
    this(format, label, citation, System.getProperty("user.name", ""));
  }
}
