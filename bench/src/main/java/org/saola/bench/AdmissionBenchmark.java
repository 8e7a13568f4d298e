package org.saola.bench;

import io.github.bucket4j.TimeMeter;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.saola.access.Bearer;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.access.TokenHash;
import org.saola.access.TokenSecret;
import org.saola.access.limit.EscalationRules;
import org.saola.access.limit.LimitSettings;
import org.saola.access.limit.Limits;
import org.saola.access.limit.Rate;
import org.saola.access.limit.Tier;
import org.saola.admission.AdmissionPolicy;
import org.saola.admission.Answer;
import org.saola.admission.Api;
import org.saola.admission.AuthorizationHeader;
import org.saola.admission.Call;
import org.saola.admission.Caller;
import org.saola.admission.Door;
import org.saola.admission.Operation;
import org.saola.admission.Refusal;
import org.saola.http.Request;
import org.saola.http.Response;

/**
 * What the door costs: the token, the limit, its headers and the record, around an answer that
 * costs nothing.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseParallelGC", "-Xmx1g"})
@State(Scope.Benchmark)
public class AdmissionBenchmark {
  private static final int MOST = 1_000_000;
  private static final Response RESPONSE =
      Response.of(200, "application/json", new byte[100]).with("ETag", "W/\"1\"");

  private final String token = TokenSecret.random().text();
  private final KeptBriefly usage = new KeptBriefly();
  private final Door withLimits = door(limits());
  private final Door refusing = door(strictLimits());
  private final Door withoutLimits = door(null);
  private Request plain = request(null);
  private Request withParameters = request(null);

  /** One API with one answer. */
  private static final class OneAnswer implements Api {
    @Override
    public Call call(Request request) {
      return new Only();
    }

    @Override
    public Response outside(Request request) {
      return RESPONSE;
    }

    @Override
    public String token(Request request) {
      return String.valueOf(AuthorizationHeader.token(request));
    }
  }

  private static final class Only implements Call {
    @Override
    public Operation operation() {
      return Operation.json("v4", "assessment", "show").with("assessment_id", "12345");
    }

    @Override
    public Answer answer(Caller caller, boolean mayBlock) {
      return Answer.of(RESPONSE, 1, 12_345);
    }

    @Override
    public Answer refused(Refusal refusal) {
      return Answer.refused(RESPONSE, "Too Many Requests");
    }
  }

  private Door door(@Nullable Limits limits) {
    var bearer = Optional.of(new Bearer(1, 1, Role.API, Standing.ACTIVE));
    var bearers = Map.of(TokenHash.of(token), bearer);
    return new Door(
        new OneAnswer(),
        new AdmissionPolicy(
            hash -> bearers.getOrDefault(hash, Optional.empty()),
            false,
            limits,
            false,
            usage,
            InstantSource.system()));
  }

  private static Limits limits() {
    return limits(new Rate(MOST, MOST));
  }

  private static Limits strictLimits() {
    return limits(new Rate(0.001, 1));
  }

  private static Limits limits(Rate rate) {
    var rates =
        Map.of(
            Tier.ACCOUNT, rate,
            Tier.THROTTLED_ACCOUNT, rate,
            Tier.ANONYMOUS, rate,
            Tier.PAGES, rate);
    return Limits.inMemory(
        new LimitSettings(rates, EscalationRules.DEFAULT), TimeMeter.SYSTEM_NANOTIME);
  }

  private Request request(@Nullable String query) {
    return new Request(
        "GET",
        "/api/v4/assessment/12345",
        query,
        "https://example.org",
        name -> name.equals("Authorization") ? "Bearer " + token : null,
        "192.0.2.7",
        new byte[0],
        "5f0c2b1e-6c1f-4b57-9a43-0d8f1b8a7a11",
        System.nanoTime());
  }

  @Setup
  public void prepare() {
    plain = request(null);
    withParameters = request("latest=true&scope_code=1&page=2&per_page=100");
  }

  @Benchmark
  public void admitted(Blackhole sink) {
    sink.consume(withLimits.handle(plain));
  }

  @Benchmark
  public void admittedWithParameters(Blackhole sink) {
    sink.consume(withLimits.handle(withParameters));
  }

  @Benchmark
  public void admittedWithoutLimits(Blackhole sink) {
    sink.consume(withoutLimits.handle(plain));
  }

  @Benchmark
  public void refused(Blackhole sink) {
    sink.consume(refusing.handle(plain));
  }
}
