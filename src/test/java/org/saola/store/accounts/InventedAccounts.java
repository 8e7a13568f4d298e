package org.saola.store.accounts;

import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.access.PasswordHash;
import org.saola.access.Profile;
import org.saola.access.Purpose;
import org.saola.access.Role;
import org.saola.access.Standing;

/** People who don't exist. */
public final class InventedAccounts {
  static final String PASSWORD = "a long walk home";
  static final Sessions.Client CLIENT = new Sessions.Client("192.0.2.0", "Firefox on Linux");
  static final Profile PROFILE =
      new Profile("Ann Example", "Example Society", "Nepal", Purpose.RESEARCH, "trade study");

  private InventedAccounts() {}

  static NewAccount named(String name, Role role, Standing standing) {
    return new NewAccount(name + "@example.org", PROFILE, role, standing, null, null);
  }

  /** An active account without a password. */
  public static Account ann(AccessStore access) {
    return add(access, named("ann", Role.API, Standing.ACTIVE));
  }

  public static Account ben(AccessStore access) {
    return add(access, named("ben", Role.API, Standing.ACTIVE));
  }

  static Account administrator(AccessStore access) {
    return add(access, named("root", Role.ADMIN, Standing.ACTIVE));
  }

  static Account withPassword(AccessStore access, String name, @Nullable PasswordHash password) {
    return add(
        access,
        new NewAccount(name + "@example.org", PROFILE, Role.API, Standing.ACTIVE, "1", password));
  }

  private static Account add(AccessStore access, NewAccount account) {
    return access.accounts().create(account, Actor.COMMAND_LINE).orElseThrow();
  }
}
