package org.saola.cli.accounts;

import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.access.Standing;
import org.saola.cli.terminal.CommandGroup;
import org.saola.cli.terminal.DataCommand;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.terminal.AccountTables;
import org.saola.visit.account.ResetPages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes accounts, lists them, and says how they stand. */
@Command(
    name = "user",
    description = "Make, list, approve and suspend accounts.",
    subcommands = {
      UserCreateCommand.class,
      UserCommand.ListAll.class,
      UserCommand.Approve.class,
      UserCommand.Throttle.class,
      UserCommand.Suspend.class,
      UserCommand.Restore.class,
      UserCommand.Revoke.class,
      UserCommand.ResetLink.class,
      UserCommand.ConfirmAddress.class,
      UserCommand.ChangeAddress.class,
      UserCommand.RemoveSecondFactor.class,
      UserCommand.Delete.class
    })
public final class UserCommand extends CommandGroup {
  /** Lists accounts. */
  @Command(name = "list", description = "List all accounts, newest first.")
  static final class ListAll extends DataCommand {
    @Option(
        names = "--standing",
        paramLabel = "STANDING",
        description = "Only those: active, throttled, pending, suspended or revoked.")
    private @Nullable Standing standing;

    @Override
    protected void run(Database database) {
      AccountTables.accounts(
          out(), database.access().accounts().list(standing, Long.MAX_VALUE, Integer.MAX_VALUE));
    }
  }

  /** Does something to the account of an e-mail address. */
  abstract static class OnAccount extends DataCommand {
    @Parameters(paramLabel = "EMAIL", description = "Whose account.")
    private String email = "";

    @Override
    protected final void run(Database database) {
      out().println(change(database, KnownAccount.of(database, email)));
    }

    /** Says in a line what was done. */
    abstract String change(Database database, Account account);

    static String stand(Database database, Account account, Standing standing, String reason) {
      database.access().accounts().setStanding(account.id(), standing, reason, Actor.COMMAND_LINE);
      return "%s: %s, was %s"
          .formatted(account.email(), standing.code(), account.standing().code());
    }
  }

  /** Lets an account stand otherwise, for a reason. */
  abstract static class Change extends OnAccount {
    private final Standing standing;

    @Option(
        names = "--reason",
        required = true,
        paramLabel = "TEXT",
        description = "Why; kept in the log and shown to the holder.")
    private String reason = "";

    Change(Standing standing) {
      this.standing = standing;
    }

    @Override
    final String change(Database database, Account account) {
      if (reason.isBlank()) {
        throw new Refused("--reason is empty; say why");
      }
      return stand(database, account, standing, reason);
    }
  }

  /** Approves an account that waits for it. */
  @Command(name = "approve", description = "Let an account that signed up begin; its tokens work.")
  static final class Approve extends OnAccount {
    @Option(
        names = "--reason",
        defaultValue = "",
        paramLabel = "TEXT",
        description = "Why; kept in the log and shown to the holder.")
    private String reason = "";

    @Override
    String change(Database database, Account account) {
      if (account.standing() != Standing.PENDING) {
        throw new Refused(
            "the account of %s is %s and waits for no approval; see saola user restore"
                .formatted(account.email(), account.standing().code()));
      }
      return stand(database, account, Standing.ACTIVE, reason)
          + (account.addressConfirmed()
              ? ""
              : "; nobody confirmed that the address is the holder's");
    }
  }

  /** Slows an account down. */
  @Command(name = "throttle", description = "Answer tokens of an account at the lowest rate only.")
  static final class Throttle extends Change {
    Throttle() {
      super(Standing.THROTTLED);
    }
  }

  /** Suspends an account. */
  @Command(name = "suspend", description = "Refuse all tokens of an account until further notice.")
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

  /** Revokes an account. */
  @Command(name = "revoke", description = "Refuse all tokens of an account until it is restored.")
  static final class Revoke extends Change {
    Revoke() {
      super(Standing.REVOKED);
    }
  }

  /** Makes a link for a new password. */
  @Command(
      name = "reset-link",
      description = {
        "Print a path at which the holder can set a new password, once, within 6 hours.",
        "Put the address of the server before it. Older links of the account end."
      })
  static final class ResetLink extends OnAccount {
    @Override
    String change(Database database, Account account) {
      var secret = database.access().resetLinks().create(account.id(), Actor.COMMAND_LINE);
      return ResetPages.path(secret);
    }
  }

  /** Notes whose the address is. */
  @Command(name = "confirm-address", description = "Note that the address is the holder's.")
  static final class ConfirmAddress extends OnAccount {
    @Override
    String change(Database database, Account account) {
      database.access().addresses().confirm(account.id(), Actor.COMMAND_LINE);
      return "%s: the address is confirmed".formatted(account.email());
    }
  }

  /** Gives an account another address. */
  @Command(
      name = "change-address",
      description = {
        "Give an account another address, which is known to be the holder's.",
        "Its sessions end, and links that were sent to the old address."
      })
  static final class ChangeAddress extends OnAccount {
    @Parameters(index = "1", paramLabel = "NEW", description = "The new address.")
    private String wanted = "";

    @Override
    String change(Database database, Account account) {
      var email = KnownAccount.address(wanted);
      if (!database.access().addresses().change(account, email, Actor.COMMAND_LINE)) {
        throw KnownAccount.taken(email);
      }
      return "%s: the address is %s".formatted(account.email(), email);
    }
  }

  /** Lets a password alone open an account. */
  @Command(
      name = "remove-second-factor",
      description = {
        "Let the password alone open an account whose holder lost the app and the recovery codes.",
        "Be sure that it is the holder who asks."
      })
  static final class RemoveSecondFactor extends OnAccount {
    @Override
    String change(Database database, Account account) {
      if (!database.access().secondFactors().remove(account.id(), Actor.COMMAND_LINE)) {
        throw new Refused("the account of %s has no second factor".formatted(account.email()));
      }
      return "%s: second factor removed; the password alone opens it".formatted(account.email());
    }
  }

  /** Deletes an account. */
  @Command(
      name = "delete",
      description = {
        "Delete an account with its tokens and all that is personal.",
        "Its requests are still counted, without its name. This can't be taken back."
      })
  static final class Delete extends OnAccount {
    @Override
    String change(Database database, Account account) {
      database.access().accounts().delete(account.id(), Actor.COMMAND_LINE);
      database.usage().forgetAccount(account.id());
      return "%s: deleted; account %d keeps its counts alone"
          .formatted(account.email(), account.id());
    }
  }
}
