package org.saola.store.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.saola.store.usage.InventedUsage.ASSESSMENT;
import static org.saola.store.usage.InventedUsage.INDEX;
import static org.saola.store.usage.InventedUsage.NOON;
import static org.saola.store.usage.InventedUsage.SETTINGS;
import static org.saola.store.usage.InventedUsage.bearer;
import static org.saola.store.usage.InventedUsage.fetch;
import static org.saola.store.usage.InventedUsage.request;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saola.access.UsageRecord;
import org.saola.store.TestDatabase;
import org.saola.store.sql.Traces;
import org.saola.store.usage.report.DayRange;
import org.saola.store.usage.report.RequestFormat;
import org.saola.store.usage.report.UsageTotal;

class KeptUsageTest extends OpenUsage {
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void oldRowsGoInStepsAndSumsStay() {
    int old = 2 * UsageRetention.STEP_ROWS + 1;
    try (var log = usage.startLog(SETTINGS)) {
      IntStream.range(0, old).forEach(_ -> log.record(request(bearer(11), INDEX, 200)));
      log.record(request(NOON.plus(DAY), bearer(11), INDEX, 200));
    }
    var later = InstantSource.fixed(NOON.plus(DAY).plusSeconds(1));
    var retention = retention(later);
    assertThat(retention.removeSome()).isTrue();
    assertThat(rows()).isEqualTo(old + 1 - UsageRetention.STEP_ROWS);
    assertThat(retention.removeSome()).isTrue();
    assertThat(retention.removeSome()).isFalse();
    assertThat(rows()).isEqualTo(1);
    assertThat(usage.ofAccount(1).total(DayRange.ALL).requests()).isEqualTo(old + 1);
  }

  @Test
  void oldRowsGoAlsoBehindThoseOfAClockThatWasAhead() {
    int ahead = UsageRetention.STEP_ROWS + 1;
    try (var log = usage.startLog(SETTINGS)) {
      IntStream.range(0, ahead)
          .forEach(_ -> log.record(request(NOON.plus(DAY), bearer(11), INDEX, 200)));
      log.flush().join();
      IntStream.range(0, 3).forEach(_ -> log.record(request(bearer(11), INDEX, 200)));
    }
    var later = InstantSource.fixed(NOON.plus(DAY).plusSeconds(1));
    assertThat(retention(later).removeSome()).isFalse();
    assertThat(rows()).isEqualTo(ahead);
  }

  @Test
  void aServerThatWasKilledIsForgottenAfterADay() {
    var killed = new BatchWriter(usage.connections(), InstantSource.fixed(NOON));
    var batch = new UsageBatch(List.of(), new DaySums());
    killed.write(1, batch, true);
    var running = new BatchWriter(usage.connections(), InstantSource.fixed(NOON.plus(DAY)));
    running.write(1, batch, true);
    running.forgetKilled();
    assertThat(number("select count(*) from usage_writer")).isEqualTo(2);
    var later = InstantSource.fixed(NOON.plus(DAY).plusNanos(1000));
    new BatchWriter(usage.connections(), later).forgetKilled();
    assertThat(number("select count(*) from usage_writer")).isEqualTo(1);
    running.end();
    assertThat(number("select count(*) from usage_writer")).isZero();
  }

  private UsageRetention retention(InstantSource clock) {
    return new UsageRetention(usage.connections(), DAY, clock, new Traces(usage.connections()));
  }

  @Test
  void whatWasRemovedIsInNoFileAnyMore() throws IOException {
    assumeThat(kind).as("PostgreSQL vacuums").isEqualTo(TestDatabase.SQLITE);
    var call =
        new UsageRecord.Call("v1", "taxon_concepts", "index", "json", "{\"name\":\"Evanescens\"}");
    try (var log = usage.startLog(SETTINGS)) {
      IntStream.range(0, 5_000).forEach(_ -> log.record(request(bearer(11), call, 200)));
    }
    assertThat(filesWith("Evanescens")).isNotEmpty();
    var retention = retention(InstantSource.fixed(NOON.plus(DAY).plusSeconds(1)));
    boolean more;
    do {
      more = retention.removeSome();
    } while (more);
    retention.wipe();
    assertThat(filesWith("Evanescens")).isEmpty();
  }

  private List<Path> filesWith(String text) throws IOException {
    var found = new ArrayList<Path>();
    try (var files = Files.list(settings.dataDirectory())) {
      for (var file : files.toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  @Test
  void runningLogRemovesOldRows() {
    try (var log = usage.startLog(new UsageSettings(DAY, 0))) {
      log.record(request(bearer(11), INDEX, 200));
      log.flush().join();
      log.flush().join();
      assertThat(rows()).as("it cleans up after it has stored").isZero();
    }
  }

  @Test
  void forgottenAccountLeavesNumbersOnly() {
    try (var log = usage.startLog(SETTINGS)) {
      log.record(request(bearer(11), INDEX, 200));
      log.record(request(bearer(12), ASSESSMENT, 404));
      log.record(fetch(11, 3, 1, 2));
      log.record(request(bearer(21), INDEX, 200));
      log.record(request(null, INDEX, 200));
      usage.forgetAccount(1);
    }
    assertThat(rows()).isEqualTo(5);
    assertThat(
            number(
                """
                select count(*) from usage_request where account_id is null and token_id is null
                and address = '' and parameters = '{}' and error is null and request_id = ''
                """))
        .isEqualTo(3);
    assertThat(usage.requests().latest(2, 10)).hasSize(1);
    assertThat(usage.ofAccount(1).total(DayRange.ALL)).isEqualTo(UsageTotal.NONE);
    assertThat(usage.ofAll().total(DayRange.ALL).requests()).isEqualTo(5);
    assertThat(usage.ofAll().total(DayRange.ALL).failed()).isEqualTo(1);
    assertThat(usage.ofAll().accounts(DayRange.ALL, 10)).containsOnlyKeys(2L);
    assertThat(usage.shares(10)).isEmpty();
  }

  @Test
  void accountTakesItsRequestsAway() {
    try (var log = usage.startLog(SETTINGS)) {
      IntStream.range(0, 2_500).forEach(_ -> log.record(request(bearer(11), INDEX, 200)));
      log.record(request(bearer(11), ASSESSMENT, 404));
      log.record(request(bearer(21), INDEX, 200));
    }
    assertThat(export(RequestFormat.JSONL).lines())
        .hasSize(2_501)
        .last()
        .isEqualTo(
            """
            {"at":"2021-06-07T12:00:00Z","token":11,"api":"v4","endpoint":"assessment",\
            "action":"show","format":"json","parameters":"{\\"assessment_id\\":\\"7\\"}",\
            "status":404,"error":"no 404","bytes":1000,"microseconds":250,\
            "address":"192.0.2.0","request_id":"request-1","release":3}\
            """);
    assertThat(export(RequestFormat.CSV).lines())
        .hasSize(2_502)
        .startsWith(
            "at,token,api,endpoint,action,format,parameters,status,error,bytes,microseconds,address,"
                + "request_id,release")
        .last()
        .asString()
        .contains(",\"{\"\"assessment_id\"\":\"\"7\"\"}\",404,");
  }

  private String export(RequestFormat format) {
    var out = new StringWriter();
    usage.requests().forEach(1, format.to(out));
    return out.toString();
  }
}
