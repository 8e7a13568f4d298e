package org.saola.cli.webhooks;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataOptions;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.webhooks.DeadLetter;
import org.saola.webhook.Redelivery;
import org.saola.webhook.Sender;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands that send something themselves, and wait for the answer. */
final class WebhookSendCommands {
  private WebhookSendCommands() {}

  /** Sends a message to try a receiver out. */
  @Command(
      name = "test",
      description = "Send a message without changes, the event ping, and tell how it was answered.",
      mixinStandardHelpOptions = true)
  static final class Test implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "ID", description = "The number that webhook list shows.")
    private long id;

    @Override
    public Integer call() throws InterruptedException {
      try (var database = data.open();
          var sender = new Sender(database.clock())) {
        var webhook = WebhookCommand.find(database, id);
        var error = redelivery(database, sender).ping(webhook);
        return told(spec, "Webhook " + id, error);
      }
    }
  }

  /** Sends what was given up again. */
  @Command(
      name = "retry",
      description = "Send again what was given up, once, and forget what is taken.",
      mixinStandardHelpOptions = true)
  static final class Retry implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DataOptions data = new DataOptions();

    @Parameters(
        arity = "0..1",
        paramLabel = "ID",
        description = "The number that webhook dead shows (default: all).")
    private @Nullable Long id;

    @Override
    public Integer call() throws InterruptedException {
      int exitCode = 0;
      try (var database = data.open();
          var sender = new Sender(database.clock())) {
        for (var letter : letters(database)) {
          var webhook = WebhookCommand.find(database, letter.webhook());
          var error = redelivery(database, sender).retry(webhook, letter);
          exitCode |= told(spec, "Letter " + letter.id(), error);
        }
      }
      return exitCode;
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

  private static Redelivery redelivery(Database database, Sender sender) {
    return new Redelivery(database.webhooks(), database.changes(), sender);
  }

  private static int told(CommandSpec spec, String what, Optional<String> error) {
    spec.commandLine()
        .getOut()
        .printf("%s: %s%n", what, error.map(words -> "not taken: " + words).orElse("taken"));
    return error.isPresent() ? 1 : 0;
  }
}
