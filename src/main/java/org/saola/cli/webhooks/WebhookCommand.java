package org.saola.cli.webhooks;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;
import org.saola.cli.terminal.CommandGroup;
import org.saola.cli.terminal.DataOptions;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.webhooks.Webhook;
import org.saola.store.webhooks.WebhookFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who is told of changes. */
@Command(
    name = "webhook",
    description = {
      "Tell others of changes, by requests to them.",
      "Running servers deliver what each release changes, in order and signed."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
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
      description = "List all webhooks and how far each has been told; not their secrets.",
      mixinStandardHelpOptions = true)
  static final class ListAll implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
      try (var database = data.open()) {
        var out = spec.commandLine().getOut();
        long last = database.changes().last();
        out.printf(
            "%6s  %-20s %10s %10s  %-40s %s%n", "id", "added", "told", "to come", "url", "changes");
        for (var webhook : database.webhooks().list()) {
          out.printf(
              "%6d  %-20.19s %10d %10d  %-40s %s%n",
              webhook.id(),
              webhook.createdAt(),
              webhook.cursor(),
              last - webhook.cursor(),
              webhook.url(),
              words(webhook.filter()));
          if (webhook.lastError() != null) {
            out.printf(
                "        failed %d times: %s; tried again at %.19s%n",
                webhook.attempts(), webhook.lastError(), webhook.nextAt());
          }
        }
      }
      return 0;
    }

    private static String words(WebhookFilter filter) {
      var words =
          Stream.of(
                  filter.dataset() == null ? null : filter.dataset().id(),
                  filter.kind() == null ? null : filter.kind().code(),
                  filter.changeClass() == null ? null : filter.changeClass().code(),
                  filter.taxonId() == null ? null : "taxon " + filter.taxonId())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(", "));
      return words.isEmpty() ? "all" : words;
    }
  }

  /** Removes a webhook. */
  @Command(
      name = "remove",
      description = "Remove a webhook, with what could not be delivered to it.",
      mixinStandardHelpOptions = true)
  static final class Remove implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "ID", description = "The number that webhook list shows.")
    private long id;

    @Override
    public Integer call() {
      try (var database = data.open()) {
        if (!database.webhooks().remove(id)) {
          throw unknown(id);
        }
        spec.commandLine().getOut().printf("Webhook %d is removed.%n", id);
      }
      return 0;
    }
  }

  /** Lists what was given up. */
  @Command(
      name = "dead",
      description = "List what could not be delivered and is no longer tried.",
      mixinStandardHelpOptions = true)
  static final class Dead implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DataOptions data = new DataOptions();

    @Override
    public Integer call() {
      try (var database = data.open()) {
        var out = spec.commandLine().getOut();
        out.printf(
            "%6s  %7s  %-20s %8s  %-23s %s%n",
            "id", "webhook", "given up", "attempts", "changes", "error");
        for (var letter : database.webhooks().deadLetters().list()) {
          out.printf(
              "%6d  %7d  %-20.19s %8d  %-23s %s%n",
              letter.id(),
              letter.webhook(),
              letter.at(),
              letter.attempts(),
              letter.since() + 1 + " to " + letter.until(),
              letter.error());
        }
      }
      return 0;
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
