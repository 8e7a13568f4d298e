package org.saola.visit.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.secondfactor.RecoveryCode;
import org.saola.visit.Entries;
import org.saola.visit.Viewer;

/** The pages about the second factor of an account. */
public sealed interface SecondFactorView {

  /**
   * Whether there is one.
   *
   * @param since a day; null when there is none
   * @param recoveryCodes how many are left
   * @param notice what is said above; null for nothing
   */
  record State(
      Viewer viewer,
      Entries entries,
      @Nullable String since,
      int recoveryCodes,
      @Nullable String notice)
      implements SecondFactorView {}

  /**
   * Where the holder shows that an app makes the right codes.
   *
   * @param secret null when it was shown already
   */
  record App(Viewer viewer, Entries entries, @Nullable Secret secret) implements SecondFactorView {}

  /**
   * What an app needs to know.
   *
   * @param text in groups, to be typed
   */
  record Secret(String uri, String text, QrCodePicture picture) {}

  /** Recovery codes, shown once. */
  record Codes(Viewer viewer, List<RecoveryCode> codes) implements SecondFactorView {}
}
