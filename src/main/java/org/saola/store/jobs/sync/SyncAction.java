package org.saola.store.jobs.sync;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an administrator can wish of the syncs of a dataset. */
public enum SyncAction {
  /** One at once; of those that are paused, too. */
  START,
  PAUSE,
  RESUME,
  /** Another time between them. */
  INTERVAL;

  /** The word for forms and the API, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<SyncAction> find(String code) {
    return Arrays.stream(values()).filter(action -> action.code().equals(code)).findFirst();
  }
}
