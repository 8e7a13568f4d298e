package org.saola.access;

import java.util.Locale;
import java.util.Optional;

/** What an account is; every role but {@link #CONTRIBUTOR} may use the API. */
public enum Role {
  API,
  ADMIN,
  CONTRIBUTOR,
  SECRETARIAT,
  ELIBRARY,
  /** Another server that copies all there is. */
  PEER;

  /** The name for users, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of this name, in any case. */
  public static Optional<Role> find(String code) {
    for (var role : values()) {
      if (role.name().equalsIgnoreCase(code)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** Whether tokens of such accounts open the API. */
  public boolean mayUseApi() {
    return this != CONTRIBUTOR;
  }

  /** Whether tokens of such accounts open whole releases, where the server hands these out. */
  public boolean mayCopyReleases() {
    return this == ADMIN || this == PEER;
  }
}
