package org.saola.cli.webhooks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.CommandGroup;
import org.saola.cli.terminal.DataCommand;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.webhooks.DeadLetter;
import org.saola.store.webhooks.Webhook;
import org.saola.terminal.WebhookTables;
import org.saola.webhook.Redelivery;
import org.saola.webhook.Sender;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says who is told of changes. */
@Command(
    name = "webhook",
    description = {
      "Tell others of changes, by requests to them.",
      "Running servers deliver what each release changes, in order and signed."
    },
    subcommands = {
      WebhookAddCommand.class,
      WebhookCommand.ListAll.class,
      WebhookCommand.Remove.class,
      WebhookCommand.Test.class,
      WebhookCommand.Dead.class,
      WebhookCommand.Retry.class
    })
public final class WebhookCommand extends CommandGroup {
  /** The webhook of an id that a user gave. */
  static Webhook find(Database database, long id) {
    return database.webhooks().find(id).orElseThrow(() -> unknown(id));
  }

  private static Refused unknown(long id) {
    return new Refused("there is no webhook %d; see saola webhook list".formatted(id));
  }

  /** Lists webhooks. */
  @Command(
      name = "list",
      description = "List all webhooks and how far each has been told; not their secrets.")
  static final class ListAll extends DataCommand {
    @Override
    protected void run(Database database) {
      WebhookTables.list(out(), database);
    }
  }

  /** Removes a webhook. */
  @Command(
      name = "remove",
      description = "Remove a webhook, with what could not be delivered to it.")
  static final class Remove extends DataCommand {
    @Parameters(paramLabel = "ID", description = "The number that webhook list shows.")
    private long id;

    @Override
    protected void run(Database database) {
      if (!database.webhooks().remove(id)) {
        throw unknown(id);
      }
      out().printf("Webhook %d is removed.%n", id);
    }
  }

  /** Lists what was given up. */
  @Command(name = "dead", description = "List what could not be delivered and is no longer tried.")
  static final class Dead extends DataCommand {
    @Override
    protected void run(Database database) {
      WebhookTables.dead(out(), database.webhooks().deadLetters().list());
    }
  }

  /** Sends something, and tells what came of it. */
  abstract static class Sending extends DataCommand {
    static Redelivery redelivery(Database database, Sender sender) {
      return new Redelivery(database.webhooks(), database.changes(), sender);
    }

    final void tell(String what, Optional<String> error) {
      out().printf("%s: %s%n", what, error.map(words -> "not taken: " + words).orElse("taken"));
      error.ifPresent(_ -> failed());
    }
  }

  /** Sends a message to try a receiver out. */
  @Command(
      name = "test",
      description = "Send a message without changes, the event ping, and tell how it was answered.")
  static final class Test extends Sending {
    @Parameters(paramLabel = "ID", description = "The number that webhook list shows.")
    private long id;

    @Override
    protected void run(Database database) throws InterruptedException {
      try (var sender = new Sender(database.clock())) {
        var webhook = find(database, id);
        tell("Webhook " + id, redelivery(database, sender).ping(webhook));
      }
    }
  }

  /** Sends what was given up again. */
  @Command(
      name = "retry",
      description = "Send again what was given up, once, and forget what is taken.")
  static final class Retry extends Sending {
    @Parameters(
        arity = "0..1",
        paramLabel = "ID",
        description = "The number that webhook dead shows (default: all).")
    private @Nullable Long id;

    @Override
    protected void run(Database database) throws InterruptedException {
      try (var sender = new Sender(database.clock())) {
        for (var letter : letters(database)) {
          var webhook = find(database, letter.webhook());
          tell("Letter " + letter.id(), redelivery(database, sender).retry(webhook, letter));
        }
      }
    }

    private List<DeadLetter> letters(Database database) {
      return id == null
          ? database.webhooks().deadLetters().list()
          : List.of(
              database
                  .webhooks()
                  .deadLetters()
                  .find(id)
                  .orElseThrow(() ->
                      new Refused("there is no letter %d; see saola webhook dead".formatted(id))));
    }
  }
}
