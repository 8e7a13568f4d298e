package org.saola.store.sql;

import java.util.UUID;

/** Names for what must never be taken for something else, in this database or in another one. */
public final class Identity {
  private Identity() {}

  /** One that there never was before: 32 hexadecimal digits. */
  public static String random() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
