package org.saola.admission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.Bearer;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.access.TokenHash;
import org.saola.access.limit.LimitSettings;
import org.saola.access.limit.Limits;
import org.saola.access.limit.SettableTime;
import org.saola.access.limit.WallClock;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.TestServer;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;

/** Wherever its answer comes from, a request is read, let in, answered and recorded once. */
class AskedOnceTest {
  private static final Bearer HOLDER = new Bearer(1, 1, Role.API, Standing.ACTIVE);
  private static final int BURST = 20;

  private final KeptUsage usage = new KeptUsage();
  private final List<String> steps = new CopyOnWriteArrayList<>();

  /** Notes its steps; a path says how its answer comes. */
  private final class NotingApi implements Api {
    @Override
    public Call call(Request request) {
      steps.add("read");
      return new NotingCall(request.path().substring(1));
    }

    @Override
    public Response outside(Request request) {
      throw new AssertionError("nothing is outside");
    }

    @Override
    public @Nullable String token(Request request) {
      return request.headers().apply("Authorization");
    }
  }

  private final class NotingCall implements Call {
    private final String how;

    NotingCall(String how) {
      this.how = how;
    }

    @Override
    public Operation operation() {
      return Operation.json("test", "once", how);
    }

    @Override
    public Reply<Answer> answer(Caller caller) {
      steps.add("asked");
      return switch (how) {
        case "now" -> Reply.now(found());
        case "read" -> Reply.reading(this::found);
        case "computed" -> Reply.computing(this::found);
        case "both" -> Reply.later(Cost.READING, () -> Reply.computing(this::found));
        case "fails" -> throw new IllegalStateException("invented");
        case "fails-later" ->
            Reply.reading(() -> {
              throw new IllegalStateException("invented");
            });
        case "heavy" -> Reply.reading(() -> Answer.of(found().response(), 1, new int[1_000]));
        default -> throw new AssertionError(how);
      };
    }

    private Answer found() {
      steps.add("found");
      return Answer.of(Response.of(200, "text/plain", how.getBytes(UTF_8)), 1);
    }

    @Override
    public Answer refused(Refusal refusal) {
      return Answer.refused(Response.of(403, "text/plain", new byte[0]), refusal.name());
    }
  }

  private Optional<Bearer> bearer(TokenHash hash) {
    steps.add("token");
    return hash.equals(TokenHash.of("good")) ? Optional.of(HOLDER) : Optional.empty();
  }

  private HttpResponse<String> ask(String how, String token) throws Exception {
    var limits = Limits.inMemory(LimitSettings.DEFAULT, new WallClock(new SettableTime()));
    var policy =
        new AdmissionPolicy(
            this::bearer, false, limits, false, usage, Outages.NONE, InstantSource.system());
    try (var server = new TestServer(new Door(new NotingApi(), policy))) {
      return server.send(server.request("/" + how).header("Authorization", token));
    }
  }

  @ParameterizedTest(name = "{0}, full: {1}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          now         | false | 200 | read token asked found | 1 | what is in memory is said at once
          read        | false | 200 | read token asked found | 1 | nothing is done anew for the database
          computed    | false | 200 | read token asked found | 1 | nor for what takes long
          both        | false | 200 | read token asked found | 1 | nor where one comes after the other
          now         | true  | 200 | read token asked found | 1 | nor where room for its record is waited for
          read        | true  | 200 | read token asked found | 1 | nor both
          fails       | false | 500 | read token asked       | 1 | a failure counts as a request
          fails-later | false | 500 | read token asked       | 1 | whenever it comes
          heavy       | false | 200 | read token asked found | 6 | what an answer costs beyond one is settled
          """)
  void onceEach(String how, boolean full, int status, String expected, int taken, String because)
      throws Exception {
    usage.full(full);
    var response = ask(how, "good");
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(String.join(" ", steps)).as(because).isEqualTo(expected);
    assertThat(usage.records()).as(because).hasSize(1);
    assertThat(usage.waited()).as(because).isEqualTo(full ? 1 : 0);
    if (status == 200) {
      assertThat(response.headers().firstValue("X-RateLimit-Remaining"))
          .as(because)
          .hasValue(Integer.toString(BURST - taken));
    }
  }

  @ParameterizedTest(name = "a refused one is not asked: full {0}")
  @CsvSource({"false", "true"})
  void aRefusedOneIsNotAsked(boolean full) throws Exception {
    usage.full(full);
    assertThat(ask("read", "bad").statusCode()).isEqualTo(403);
    assertThat(steps).containsExactly("read", "token");
    assertThat(usage.records()).hasSize(1);
  }
}
