package org.saola.cli.server;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;
import org.saola.cli.terminal.CommandGroup;
import org.saola.cli.terminal.DataCommand;
import org.saola.cli.terminal.DatasetOption;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.webhooks.DeadLetter;
import org.saola.store.webhooks.Webhook;
import org.saola.store.webhooks.WebhookFilter;
import org.saola.terminal.WebhookTables;
import org.saola.webhook.Redelivery;
import org.saola.webhook.Sender;
import org.saola.webhook.WebhookAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says who is told of changes. */
@Command(
    name = "webhook",
    description = {
      "Tell others of changes, by requests to them.",
      "Running servers deliver what each release changes, in order and signed."
    },
    subcommands = {
      WebhookCommand.Add.class,
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
  @Command(name = "list", description = "List webhooks and how far each was told; no secrets.")
  static final class ListAll extends DataCommand {
    @Override
    protected void run(Database database) {
      WebhookTables.list(out(), database);
    }
  }

  /** Adds a webhook. */
  @Command(
      name = "add",
      description = {
        "Add a webhook; it is told of what changes from now on.",
        "The secret that signs what it gets is shown only once, alone on standard output."
      })
  static final class Add extends DataCommand {
    @Parameters(paramLabel = "URL", description = "Where to send changes, by POST.")
    private String url = "";

    @Mixin private DatasetOption dataset = new DatasetOption();

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        description = "Only changes of taxon_concept, assessment, taxon or green_status.")
    private @Nullable ChangeKind kind;

    @Option(
        names = "--class",
        paramLabel = "CLASS",
        description = "Only changes of a class, such as appendix or category_up.")
    private @Nullable ChangeClass changeClass;

    @Option(names = "--taxon", paramLabel = "ID", description = "Only changes of one taxon.")
    private @Nullable Integer taxon;

    @Option(
        names = "--insecure",
        description = "Allow http:// to another machine; all on the way can read what is sent.")
    private boolean insecure;

    @Override
    protected void check() {
      var _ = address();
    }

    @Override
    protected void run(Database database) {
      var filter = filter(database);
      var webhook = database.webhooks().add(address(), filter, database.changes().last());
      err()
          .printf(
              "Webhook %d is told of what comes after change %d. Its secret is shown only now:%n",
              webhook.id(), webhook.cursor());
      out().println(database.webhooks().secret(webhook));
    }

    private WebhookFilter filter(Database database) {
      var filter =
          new WebhookFilter(dataset.chosen(database).orElse(null), kind, changeClass, taxon);
      if (filter.kinds().isEmpty()) {
        throw new Refused("--dataset and --kind exclude each other; leave one of them out");
      }
      return filter;
    }

    private URI address() {
      try {
        return WebhookAddress.of(url, insecure);
      } catch (IllegalArgumentException e) {
        throw new Refused(String.valueOf(e.getMessage()));
      }
    }
  }

  /** Removes a webhook. */
  @Command(name = "remove", description = "Remove a webhook and what it could not be told.")
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
  @Command(name = "retry", description = "Send once more what was given up; forget what is taken.")
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
