package org.saola.api.saola1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.saola.admission.Answer;
import org.saola.admission.Doors;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;
import org.saola.http.work.Reply.Later;
import org.saola.http.work.Reply.Now;
import org.saola.message.Message;
import org.saola.store.names.NamesNotReady;
import org.saola.store.names.Prepared;

/** Whoever asks for names before there are any waits, and keeps nobody from reading meanwhile. */
final class WaitingForNamesTest {
  private final CountDownLatch read = new CountDownLatch(1);
  private final Prepared<String> names =
      new Prepared<>(Message.of("names.of", "x"), Duration.ZERO, new Object());

  private record Searched(Prepared<String> names) implements Resource {
    @Override
    public String path() {
      return "search";
    }

    @Override
    public Reply<Answer> get(Question question) {
      return Reply.reading(() ->
          JsonAnswer.of(question.request(), JsonAnswer.object().put("found", names.await()), 0));
    }
  }

  private Reply<Response> asked() {
    var api = new SaolaApi(List.of(new Searched(names)));
    return Doors.open(api)
        .answer(new Request("GET", SaolaApi.BASE + "/search", null, "http://localhost", _ -> null));
  }

  private void begin() {
    names.prepare(
        1,
        () -> {
          try {
            read.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return "Panthera leo";
        });
  }

  private static Reply<Response> step(Reply<Response> reply, Cost cost) {
    assertThat(reply).isInstanceOf(Later.class);
    var later = (Later<Response>) reply;
    assertThat(later.cost()).isEqualTo(cost);
    return later.work().get();
  }

  @Test
  void waitingIsAStepOfItsOwn() {
    begin();
    var waiting = step(asked(), Cost.READING);
    read.countDown();
    var reading = step(waiting, Cost.WAITING);
    var answer = ((Now<Response>) step(reading, Cost.READING)).value();
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void whatCannotBeReadIsTold() {
    names.prepare(
        1,
        () -> {
          throw new IllegalStateException("invented");
        });
    assertThatThrownBy(() -> NamesNotReady.awaited(names::await, Duration.ofSeconds(20)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("invented");
  }

  @Test
  void nobodyWaitsForEver() {
    begin();
    assertThatThrownBy(() -> NamesNotReady.awaited(names::await, Duration.ofMillis(1)))
        .isInstanceOf(NamesNotReady.class)
        .hasMessageContaining("ask again");
    read.countDown();
    assertThat(NamesNotReady.awaited(names::await, Duration.ofSeconds(20)))
        .isEqualTo("Panthera leo");
  }
}
