package org.saola.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saola.changes.ChangeClass;
import org.saola.store.Database;
import org.saola.store.InventedTaxa;
import org.saola.store.OpenDatabase;
import org.saola.store.release.Dataset;
import org.saola.store.release.DatasetDescription;
import org.saola.store.webhooks.Lease;
import org.saola.store.webhooks.Webhook;
import org.saola.store.webhooks.WebhookFilter;
import tools.jackson.databind.JsonNode;

class DeliveriesTest extends OpenDatabase {
  @SuppressWarnings("NullAway.Init")
  private Receiver receiver;

  @BeforeEach
  void startReceiver() throws IOException {
    receiver = new Receiver();
  }

  @AfterEach
  void stopReceiver() {
    receiver.close();
  }

  @Test
  void everyChangeIsToldOnceInOrderAndSigned() {
    var webhook = add(WebhookFilter.NONE);
    publish(1, 2500);
    publish(1, 2501);
    deliverAll(database);
    assertThat(sequences())
        .isEqualTo(IntStream.rangeClosed(1, 2501).mapToObj(Long::valueOf).toList());
    assertThat(receiver.received()).as("three of the first release, one of the second").hasSize(4);
    for (var each : receiver.received()) {
      assertThat(each.event()).isEqualTo("changes");
      assertThat(each.delivery()).isEqualTo(each.json().path("delivery").asString());
      assertThat(each.signature())
          .isEqualTo(
              Signature.of(database.webhooks().secret(webhook), clock.instant(), each.body()));
    }
    var last = receiver.received().getLast().json();
    assertThat(last.path("since").asLong()).isEqualTo(2500);
    assertThat(last.path("cursor").asLong()).isEqualTo(2501);
    assertThat(last.path("release").path("number").asInt()).isEqualTo(2);
    deliverAll(database);
    assertThat(receiver.received()).as("nothing new").hasSize(4);
  }

  @Test
  void onlyWhatIsAskedForIsTold() {
    var filter = new WebhookFilter(null, null, ChangeClass.NEW_TAXON, null);
    add(filter);
    publish(1, 3);
    publish(1, 5);
    deliverAll(database);
    assertThat(sequences()).as("the first release has no classes").containsExactly(4L, 5L);
    assertThat(database.webhooks().list().getFirst().cursor()).isEqualTo(5);
  }

  @Test
  void onlyChangesOfItsDatasetAreTold() {
    var national = new Dataset("national", Dataset.Kind.SPECIES_PLUS);
    database.datasets().add(national, DatasetDescription.NONE);
    var usual = add(WebhookFilter.NONE);
    var own = add(new WebhookFilter(national, null, null, null));
    publish(1, 2);
    publish(national, 5);
    deliverAll(database);
    assertThat(told(usual)).as("of the datasets that are there from the beginning").hasSize(1);
    assertThat(told(own)).hasSize(1);
    assertThat(told(usual).getFirst().path("release").path("dataset").asString())
        .isEqualTo("speciesplus");
    assertThat(told(own).getFirst().path("release").path("dataset").asString())
        .isEqualTo("national");
    assertThat(told(own).getFirst().path("changes")).hasSize(5);
    assertThat(now(usual).cursor()).as("goes on past what it is not told").isEqualTo(7);
    assertThat(now(own).cursor()).isEqualTo(7);
  }

  private void publish(Dataset dataset, int last) {
    InventedTaxa.publish(
        database,
        dataset,
        IntStream.rangeClosed(1, last)
            .mapToObj(id -> InventedTaxa.species(id, "Mirus novus" + id))
            .toList());
  }

  /** What one was told, in order. */
  private List<JsonNode> told(Webhook webhook) {
    return receiver.received().stream()
        .map(Receiver.Received::json)
        .filter(json -> json.path("delivery").asString().startsWith("w%d-".formatted(webhook.id())))
        .toList();
  }

  @Test
  void aReceiverThatFailsIsAskedAgainLaterAndLater() {
    var webhook = add(WebhookFilter.NONE);
    publish(1, 1);
    receiver.answer(500);
    deliverAll(database);
    deliverAll(database);
    assertThat(receiver.received()).as("not at once").hasSize(1);
    assertThat(now(webhook).lastError()).isEqualTo("it answered 500");
    clock.advance(Duration.ofSeconds(1));
    deliverAll(database);
    assertThat(receiver.received()).hasSize(2);
    receiver.answer(204);
    clock.advance(Duration.ofSeconds(3));
    deliverAll(database);
    assertThat(receiver.received()).hasSize(3);
    assertThat(receiver.received())
        .extracting(Receiver.Received::delivery)
        .containsOnly("w1-0-" + database.changes().cursor(1));
    assertThat(now(webhook).attempts()).isZero();
    assertThat(now(webhook).cursor()).isEqualTo(1);
  }

  @Test
  void whatFailsTwelveTimesIsPutAsideAndTheRestGoesOn() throws InterruptedException {
    var webhook = add(WebhookFilter.NONE);
    publish(1, 1);
    receiver.answer(302);
    for (int attempt = 1; attempt <= 12; attempt++) {
      assertThat(database.webhooks().deadLetters().list()).isEmpty();
      deliverAll(database);
      assertThat(receiver.received()).hasSize(attempt);
      clock.advance(Duration.ofHours(1));
    }
    var letter = database.webhooks().deadLetters().list().getFirst();
    assertThat(letter.until()).isEqualTo(1);
    assertThat(letter.attempts()).isEqualTo(12);
    assertThat(letter.error()).isEqualTo("it answered 302");
    receiver.answer(200);
    publish(1, 2);
    deliverAll(database);
    assertThat(sequences().getLast()).as("goes on").isEqualTo(2);
    try (var sender = new Sender(clock)) {
      var redelivery = new Redelivery(database.webhooks(), database.changes(), sender);
      assertThat(redelivery.retry(webhook, letter)).isEmpty();
    }
    assertThat(receiver.received().getLast().body())
        .as("the same as before")
        .isEqualTo(receiver.received().getFirst().body());
    assertThat(database.webhooks().deadLetters().list()).isEmpty();
  }

  @Test
  void manyWebhooksAreToldAFewAtATimeAndHoldUpNoReader() {
    int webhooks = 300;
    for (int i = 0; i < webhooks; i++) {
      add(WebhookFilter.NONE);
    }
    receiver.waitBeforeAnswers(30);
    publish(1, 1500);
    long slowest = 0;
    try (var deliveries = deliveries(database)) {
      deliveries.round();
      while (database.webhooks().list().stream().anyMatch(webhook -> webhook.cursor() < 1500)) {
        long begun = System.nanoTime();
        assertThat(database.changes().last()).isEqualTo(1500);
        slowest = Math.max(slowest, System.nanoTime() - begun);
        pause();
      }
    }
    assertThat(receiver.received()).as("two batches each").hasSize(2 * webhooks);
    assertThat(receiver.mostAtOnce()).isBetween(2, Deliveries.MOST_AT_ONCE);
    assertThat(Duration.ofNanos(slowest)).as("a reader waits").isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void severalServersTellEveryChangeOnce() {
    add(WebhookFilter.NONE);
    receiver.waitBeforeAnswers(20);
    publish(1, 3000);
    try (var other = another();
        var one = deliveries(database);
        var two = deliveries(other)) {
      for (int i = 0; i < 400 && receiver.received().size() < 3; i++) {
        one.round();
        two.round();
        pause();
      }
    }
    assertThat(sequences())
        .isEqualTo(IntStream.rangeClosed(1, 3000).mapToObj(Long::valueOf).toList());
  }

  @Test
  void aServerGoesOnWhereOneThatDiedHasStopped() {
    var webhook = add(WebhookFilter.NONE);
    publish(1, 1);
    assertThat(database.webhooks().claim(webhook, "one that dies")).isPresent();
    deliverAll(database);
    assertThat(receiver.received()).as("somebody may still be at it").isEmpty();
    clock.advance(Lease.LENGTH);
    deliverAll(database);
    assertThat(sequences()).containsExactly(1L);
  }

  @Test
  void aReceiverThatIsTooSlowCountsAsOneThatFails() {
    var webhook = add(WebhookFilter.NONE);
    publish(1, 1);
    receiver.waitBeforeAnswers(2000);
    deliverAll(database);
    assertThat(now(webhook).lastError()).isEqualTo("it did not answer within 1 s");
  }

  private Webhook add(WebhookFilter filter) {
    return database.webhooks().add(receiver.address(), filter, database.changes().last());
  }

  private Webhook now(Webhook webhook) {
    return database.webhooks().find(webhook.id()).orElseThrow();
  }

  private void publish(int first, int last) {
    InventedTaxa.publish(
        database,
        IntStream.rangeClosed(first, last)
            .mapToObj(id -> InventedTaxa.species(id, "Mirus n" + id))
            .toList());
  }

  private Deliveries deliveries(Database node) {
    var sender = new Sender(clock, Duration.ofSeconds(1));
    return new Deliveries(node.webhooks(), node.changes(), clock, sender, new Random(1));
  }

  /** Runs a server until nothing is due. */
  private void deliverAll(Database node) {
    while (due(node)) {
      try (var deliveries = deliveries(node)) {
        deliveries.round();
        while (due(node)) {
          pause();
        }
      }
    }
  }

  /** Not while it is being delivered. */
  private static boolean due(Database node) {
    return !node.webhooks().due(node.changes().last()).isEmpty();
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The sequences of all changes that came, in the order in which they came. */
  private List<Long> sequences() {
    var sequences = new ArrayList<Long>();
    for (var each : receiver.received()) {
      StreamSupport.stream(each.json().path("changes").spliterator(), false)
          .forEach(change -> sequences.add(change.path("sequence").asLong()));
    }
    return sequences;
  }
}
