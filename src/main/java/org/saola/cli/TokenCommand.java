package org.saola.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.Role;
import org.saola.access.TokenSecret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, lists and revokes tokens. */
@Command(
    name = "token",
    description = "Make, list and revoke API tokens.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      TokenCommand.Create.class,
      TokenCommand.ListAll.class,
      TokenCommand.Revoke.class
    })
final class TokenCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Makes a token. */
  @Command(
      name = "create",
      description = {
        "Make a token.",
        "It is shown only once, alone on standard output; the database keeps no more than its hash."
      },
      sortOptions = false,
      mixinStandardHelpOptions = true)
  static final class Create implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DataOptions data = new DataOptions();

    @Option(
        names = "--email",
        required = true,
        paramLabel = "ADDRESS",
        description = "Who holds the token.")
    private String email = "";

    @Option(
        names = "--purpose",
        required = true,
        paramLabel = "TEXT",
        description = "What the data are used for.")
    private String purpose = "";

    @Option(
        names = "--role",
        defaultValue = "API",
        paramLabel = "ROLE",
        description =
            "api, admin, secretariat, elibrary or contributor, which may not use the API (default:"
                + " api).")
    private Role role = Role.API;

    @Option(
        names = "--label",
        defaultValue = "",
        paramLabel = "TEXT",
        description = "Tells this token from others of the same holder.")
    private String label = "";

    @Override
    public Integer call() {
      if (!email.strip().matches("[^@\\s]+@[^@\\s]+")) {
        throw new Refused(
            "--email %s is no e-mail address; like name@example.org".formatted(email));
      }
      var secret = TokenSecret.random();
      try (var database = data.open()) {
        var token =
            database.tokens().create(new Account(email, purpose, role), secret.hash(), label);
        spec.commandLine()
            .getErr()
            .printf(
                "Token %d for %s (%s). Clients send it as the header X-Authentication-Token."
                    + " It is shown only now:%n",
                token.id(), token.account().email(), role.code());
      }
      spec.commandLine().getOut().println(secret.text());
      return 0;
    }
  }

  /** Lists tokens. */
  @Command(name = "list", description = "List all tokens.", mixinStandardHelpOptions = true)
  static final class ListAll implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
      try (var database = data.open()) {
        var out = spec.commandLine().getOut();
        out.printf("%6s  %-12s %-32s %-20s %s%n", "id", "role", "e-mail", "created", "state");
        for (var token : database.tokens().list()) {
          out.printf(
              "%6d  %-12s %-32s %-20.19s %s%n",
              token.id(),
              token.account().role().code(),
              token.account().email(),
              token.createdAt(),
              state(token.revokedAt()));
        }
      }
      return 0;
    }

    private static String state(java.time.@Nullable Instant revokedAt) {
      return revokedAt == null ? "good" : "revoked %.19s".formatted(revokedAt);
    }
  }

  /** Revokes a token. */
  @Command(
      name = "revoke",
      description = "Make a token useless, at once and for good.",
      mixinStandardHelpOptions = true)
  static final class Revoke implements Callable<Integer> {
    @Mixin private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "ID", description = "The number that token list shows.")
    private long id;

    @Override
    public Integer call() {
      try (var database = data.open()) {
        if (!database.tokens().revoke(id)) {
          throw new Refused("there is no good token %d; see saola token list".formatted(id));
        }
      }
      return 0;
    }
  }
}
