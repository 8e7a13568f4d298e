package org.saola.cli.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.CommandRun;
import org.saola.webhook.Receiver;

/** Webhooks are made and looked after on the command line. */
final class WebhookCommandTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void aWebhookIsAddedTriedListedAndRemoved() throws Exception {
    try (var receiver = new Receiver()) {
      var url = receiver.address().toString();
      var added = run("add", url, "--class", "appendix", "--source", "speciesplus");
      assertThat(added.exitCode()).isZero();
      var secret = added.out().strip();
      assertThat(secret).matches("[0-9a-f]{64}");
      assertThat(run("test", "1").out()).isEqualTo("Webhook 1: taken\n");
      assertThat(receiver.received().getFirst().event()).isEqualTo("ping");
      receiver.answer(503);
      var refused = run("test", "1");
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.out()).isEqualTo("Webhook 1: not taken: it answered 503\n");
      var list = run("list").out();
      assertThat(list).contains(url).contains("speciesplus, appendix").doesNotContain(secret);
      assertThat(run("dead").out().lines()).hasSize(1);
      assertThat(run("retry").exitCode()).isZero();
      assertThat(run("remove", "1").exitCode()).isZero();
      assertThat(run("list").out().lines()).hasSize(1);
    }
    assertThat(CommandRun.of("audit", "--data", directory.toString()).out())
        .contains("webhook 1")
        .contains("created")
        .contains("deleted");
  }

  @Test
  void wrongWishesAreRefusedInWords() {
    assertThat(run("add", "http://203.0.113.9/").err()).contains("use https, or --insecure");
    assertThat(run("add", "https://203.0.113.9/", "--class", "x").err()).contains("category_up");
    assertThat(run("add", "https://203.0.113.9/", "--kind", "x").err()).contains("taxon_concept");
    var both = run("add", "https://203.0.113.9/", "--kind", "taxon", "--source", "speciesplus");
    assertThat(both.err()).contains("exclude each other");
    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(run("test", "9").err()).contains("no webhook 9; see saola webhook list");
    assertThat(run("retry", "9").err()).contains("no letter 9; see saola webhook dead");
  }

  private CommandRun run(String... arguments) {
    var all = new String[arguments.length + 3];
    all[0] = "webhook";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--data";
    all[all.length - 1] = directory.toString();
    return CommandRun.of(all);
  }
}
