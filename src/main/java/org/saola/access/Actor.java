package org.saola.access;

import org.jspecify.annotations.Nullable;

/**
 * Who does something to an account or a token.
 *
 * @param account its id; null on the command line
 */
public record Actor(@Nullable Long account) {

  /** Whoever may run programs on the server's machine. */
  public static final Actor COMMAND_LINE = new Actor(null);

  /** Whoever does not say, or prove, who it is; no account has this number. */
  public static final Actor STRANGER = new Actor(0L);

  /** The server by itself, whoever wanted it; no account has this number. */
  public static final Actor SERVER = new Actor(-1L);

  /** An administrator, or the holder. */
  public static Actor of(Account account) {
    return new Actor(account.id());
  }
}
