package org.saola.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.access.Password;
import org.saola.message.Refused;

/** A new password, from where others can't read it: never an argument. */
public final class TypedPassword {
  private TypedPassword() {}

  /**
   * Asks for a password twice on the terminal, or takes the first line of standard input.
   *
   * @param email which the password must not be
   */
  public static String read(boolean standardInput, String email) throws IOException {
    var password = standardInput ? firstLine() : typed();
    if (password == null) {
      throw new Refused("there is no password: standard input is empty");
    }
    Password.problem(password, email)
        .ifPresent(problem -> {
          throw new Refused("the password %s; choose another".formatted(problem.words()));
        });
    return password;
  }

  private static @Nullable String firstLine() throws IOException {
    // not closed: standard input is not ours
    return new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
  }

  private static @Nullable String typed() {
    var console =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .orElseThrow(() ->
                new Refused("there is no terminal to ask for the password; use --password-stdin"));
    var first = console.readPassword("Password (8 to 128 characters): ");
    var second = console.readPassword("Once more: ");
    if (!Arrays.equals(first, second)) {
      throw new Refused("the two passwords differ; nothing was made");
    }
    return first == null ? null : new String(first);
  }
}
