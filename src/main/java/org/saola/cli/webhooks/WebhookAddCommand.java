package org.saola.cli.webhooks;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;
import org.saola.cli.terminal.DataCommand;
import org.saola.cli.terminal.DatasetOption;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.webhooks.WebhookFilter;
import org.saola.webhook.WebhookAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a webhook. */
@Command(
    name = "add",
    description = {
      "Add a webhook; it is told of what changes from now on.",
      "The secret that signs what it gets is shown only once, alone on standard output."
    },
    sortOptions = false)
final class WebhookAddCommand extends DataCommand {
  @Parameters(paramLabel = "URL", description = "Where to send changes, by POST.")
  private String url = "";

  @Mixin private DatasetOption dataset = new DatasetOption();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only changes of taxon_concept, assessment, taxon or green_status.")
  private @Nullable String kind;

  @Option(
      names = "--class",
      paramLabel = "CLASS",
      description = "Only changes of a class, such as appendix or category_up.")
  private @Nullable String changeClass;

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
        new WebhookFilter(
            dataset.chosen(database).orElse(null),
            kind == null ? null : kind(kind),
            changeClass == null ? null : changeClass(changeClass),
            taxon);
    if (filter.kinds().isEmpty()) {
      throw new Refused("--dataset and --kind exclude each other; leave one of them out");
    }
    return filter;
  }

  private static ChangeKind kind(String code) {
    return ChangeKind.find(code)
        .orElseThrow(
            () -> none("--kind", code, Stream.of(ChangeKind.values()).map(ChangeKind::code)));
  }

  private static ChangeClass changeClass(String code) {
    return ChangeClass.find(code)
        .orElseThrow(
            () -> none("--class", code, Stream.of(ChangeClass.values()).map(ChangeClass::code)));
  }

  private static Refused none(String option, String code, Stream<String> codes) {
    return new Refused(
        "%s %s is none; one of %s"
            .formatted(option, code, codes.collect(Collectors.joining(", "))));
  }

  private URI address() {
    try {
      return WebhookAddress.of(url, insecure);
    } catch (IllegalArgumentException e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }
}
