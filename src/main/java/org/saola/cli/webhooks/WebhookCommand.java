package org.saola.cli.webhooks;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;
import org.saola.cli.terminal.CommandGroup;
import org.saola.cli.terminal.DataCommand;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.webhooks.Webhook;
import org.saola.terminal.WebhookTables;
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
      WebhookSendCommands.Test.class,
      WebhookCommand.Dead.class,
      WebhookSendCommands.Retry.class
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

  /** The kind of a code that a user gave. */
  static ChangeKind kind(String code) {
    return ChangeKind.find(code)
        .orElseThrow(() ->
            new Refused(
                "--kind %s is none; one of %s"
                    .formatted(
                        code,
                        Arrays.stream(ChangeKind.values())
                            .map(ChangeKind::code)
                            .collect(Collectors.joining(", ")))));
  }

  /** The class of a code that a user gave. */
  static ChangeClass changeClass(String code) {
    return ChangeClass.find(code)
        .orElseThrow(() ->
            new Refused(
                "--class %s is none; one of %s"
                    .formatted(
                        code,
                        Arrays.stream(ChangeClass.values())
                            .map(ChangeClass::code)
                            .collect(Collectors.joining(", ")))));
  }
}
