package org.saola.store.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.saola.access.Bearer;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.access.UsageRecord;

/** Requests nobody made. */
final class InventedUsage {
  static final Instant NOON = Instant.parse("2021-06-07T12:00:00Z");

  /** Keeps rows so long that none of these requests is old. */
  static final UsageSettings SETTINGS = new UsageSettings(Duration.ofDays(36_500), 50);

  static final UsageRecord.Call INDEX =
      new UsageRecord.Call("v1", "taxon_concepts", "index", "json", "{\"page\":\"2\"}");
  static final UsageRecord.Call ASSESSMENT =
      new UsageRecord.Call("v4", "assessment", "show", "json", "{\"assessment_id\":\"7\"}");
  private static final int[] NONE = {};
  private static final int[] STATUSES = {200, 200, 200, 200, 302, 401, 404, 422, 429, 500};

  private InventedUsage() {}

  /** A token has the id of its account and one digit more. */
  static Bearer bearer(long token) {
    return new Bearer(token / 10, token, Role.API, Standing.ACTIVE);
  }

  static UsageRecord request(@Nullable Bearer bearer, UsageRecord.Call call, int status) {
    return request(NOON, bearer, call, status);
  }

  static UsageRecord request(
      Instant at, @Nullable Bearer bearer, UsageRecord.Call call, int status) {
    return new UsageRecord(
        at,
        bearer,
        call,
        status,
        status < 400 ? null : "no " + status,
        1000,
        Duration.ofNanos(250_000),
        "192.0.2.0",
        "request-1",
        3,
        NONE);
  }

  /** A successful request that handed out these records of a release. */
  static UsageRecord fetch(long token, long release, int... records) {
    return new UsageRecord(
        NOON,
        bearer(token),
        INDEX,
        200,
        null,
        1000,
        Duration.ofMillis(1),
        "192.0.2.0",
        "request-2",
        release,
        records);
  }

  /** Any of three days, 30 tokens, both calls and many statuses. */
  static UsageRecord random(RandomGenerator random) {
    long token = random.nextInt(10, 40);
    int status = STATUSES[random.nextInt(STATUSES.length)];
    return new UsageRecord(
        NOON.plusSeconds(random.nextInt(3 * 86_400)).plusNanos(random.nextInt(1_000_000_000)),
        status == 401 ? null : bearer(token),
        random.nextBoolean() ? INDEX : ASSESSMENT,
        status,
        status < 400 ? null : "no",
        random.nextInt(100_000),
        Duration.ofNanos(random.nextInt(100_000_000)),
        "192.0.2.0",
        Long.toHexString(random.nextLong()),
        random.nextInt(3),
        NONE);
  }
}
