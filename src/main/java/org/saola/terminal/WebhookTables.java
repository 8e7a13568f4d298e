package org.saola.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.store.Database;
import org.saola.store.webhooks.DeadLetter;
import org.saola.store.webhooks.WebhookFilter;

/** Who is told of changes, and what could not be told. */
public final class WebhookTables {
  private WebhookTables() {}

  /** All webhooks, and how far each has been told. */
  public static void list(PrintWriter out, Database database) {
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

  /** What is no longer tried. */
  public static void dead(PrintWriter out, List<DeadLetter> letters) {
    out.printf(
        "%6s  %7s  %-20s %8s  %-23s %s%n",
        "id", "webhook", "given up", "attempts", "changes", "error");
    for (var letter : letters) {
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
}
