package org.saola.cli.accounts;

import org.saola.access.Actor;
import org.saola.access.Standing;
import org.saola.cli.terminal.CommandGroup;
import org.saola.cli.terminal.DataCommand;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.accounts.Token;
import org.saola.terminal.AccountTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes tokens, lists them, and says how they stand. */
@Command(
    name = "token",
    description = "Make, list, rotate and revoke API tokens.",
    subcommands = {
      TokenCreateCommand.class,
      TokenCommand.ListAll.class,
      TokenCommand.Rotate.class,
      TokenCommand.Throttle.class,
      TokenCommand.Suspend.class,
      TokenCommand.Restore.class,
      TokenCommand.Revoke.class
    })
public final class TokenCommand extends CommandGroup {
  /** Does something to the token of a number. */
  abstract static class OnToken extends DataCommand {
    @Parameters(paramLabel = "ID", description = "The number that token list shows.")
    private long id;

    @Override
    protected final void run(Database database) {
      var token = database.access().tokens().find(id).orElseThrow(() -> unknown(id));
      out().println(change(database, token));
    }

    /** Says in a line what was done. */
    abstract String change(Database database, Token token);

    static Refused unknown(long id) {
      return new Refused("there is no token %d; see saola token list".formatted(id));
    }
  }

  /** Lists tokens. */
  @Command(name = "list", description = "List all tokens.")
  static final class ListAll extends DataCommand {
    @Override
    protected void run(Database database) {
      AccountTables.tokens(out(), database.access().tokens().list(), database.clock().instant());
    }
  }

  /** Gives a token a new secret. */
  @Command(
      name = "rotate",
      description = {
        "Give a token a new text; the old one is unknown at once, label, expiry and limits stay.",
        "The new text is shown only once, alone on standard output."
      })
  static final class Rotate extends OnToken {
    @Override
    String change(Database database, Token token) {
      return database
          .access()
          .tokens()
          .rotate(token.account().id(), token.id(), Actor.COMMAND_LINE)
          .orElseThrow(() -> unknown(token.id()))
          .text();
    }
  }

  /** Lets a token stand otherwise. */
  abstract static class Change extends OnToken {
    private final Standing standing;

    @Option(
        names = "--reason",
        defaultValue = "",
        paramLabel = "TEXT",
        description = "Why; kept in the log and shown to the holder.")
    private String reason = "";

    Change(Standing standing) {
      this.standing = standing;
    }

    @Override
    final String change(Database database, Token token) {
      if (!database
          .access()
          .tokens()
          .setStanding(token.id(), standing, reason, Actor.COMMAND_LINE)) {
        throw unknown(token.id());
      }
      return "token %d of %s: %s".formatted(token.id(), token.account().email(), standing.code());
    }
  }

  /** Slows a token down. */
  @Command(
      name = "throttle",
      description = {
        "Answer a token, and all others of its account, at the lowest rate only.",
        "Its holder gets no new ones until it is restored."
      })
  static final class Throttle extends Change {
    Throttle() {
      super(Standing.THROTTLED);
    }
  }

  /** Suspends a token. */
  @Command(
      name = "suspend",
      description = {
        "Refuse a token, and all others of its account, until further notice.",
        "Its holder gets no new ones until it is restored."
      })
  static final class Suspend extends Change {
    Suspend() {
      super(Standing.SUSPENDED);
    }
  }

  /** Takes all of that back. */
  @Command(name = "restore", description = "Take throttle, suspend and revoke back.")
  static final class Restore extends Change {
    Restore() {
      super(Standing.ACTIVE);
    }
  }

  /** Revokes a token. */
  @Command(
      name = "revoke",
      description = {
        "Make a token useless, at once and until it is restored; others of its account go on.",
        "With a reason its holder gets no new ones; leave it out where one was lost."
      })
  static final class Revoke extends Change {
    Revoke() {
      super(Standing.REVOKED);
    }
  }
}
