package org.saola.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.saola.store.changes.ChangeEntry;
import org.saola.store.changes.ReleaseRange;
import org.saola.store.webhooks.Webhook;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one request tells: changes of one release, in order.
 *
 * @param since the cursor before
 * @param until the cursor behind
 * @param release that brought the changes
 * @param entries may be empty: then there is nothing to tell until the later cursor
 */
record Batch(
    Webhook webhook, long since, long until, ReleaseRange release, List<ChangeEntry> entries) {
  private static final JsonMapper WRITER = new JsonMapper();

  Batch {
    entries = List.copyOf(entries);
  }

  WebhookMessage message() {
    // after a backup was restored the same numbers stand for other changes
    var last = entries.isEmpty() ? Long.toString(until) : entries.getLast().cursor().toString();
    var delivery = "w%d-%d-%s".formatted(webhook.id(), since, last);
    return new WebhookMessage("changes", delivery, body(delivery));
  }

  private byte[] body(String delivery) {
    var beginning =
        WRITER
            .createObjectNode()
            .put("event", "changes")
            .put("delivery", delivery)
            .put("since", since)
            .put("cursor", until);
    beginning
        .putObject("release")
        .put("source", release.dataset().kind().code())
        .put("dataset", release.dataset().id())
        .put("number", release.number())
        .put("label", release.label())
        .put("published_at", release.publishedAt().toString());
    var text = beginning.toString();
    var out = new ByteArrayOutputStream();
    out.writeBytes((text.substring(0, text.length() - 1) + ",\"changes\":[").getBytes(UTF_8));
    var separator = "";
    for (var entry : entries) {
      out.writeBytes(separator.getBytes(UTF_8));
      out.writeBytes(entry.json());
      separator = ",";
    }
    out.writeBytes("]}".getBytes(UTF_8));
    return out.toByteArray();
  }
}
