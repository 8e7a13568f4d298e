package org.saola.store.usage;

import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;
import org.saola.store.sql.Traces;
import org.saola.store.usage.report.Requests;
import org.saola.store.usage.report.UsageReport;

/** All that is kept of requests. Safe for use by many threads. */
public final class Usage {
  private static final int STEP_ROWS = 5_000;

  private final Connections connections;
  private final LongUnaryOperator releaseRecords;
  private final LongSupplier freeBytes;
  private final InstantSource clock;
  private final Traces traces;
  private volatile @Nullable UsageLog log;

  /**
   * @param releaseRecords how many records a release has; 0 when not known
   * @param freeBytes what the disk has left for usage; {@link Long#MAX_VALUE} when not known
   */
  public Usage(
      Connections connections,
      LongUnaryOperator releaseRecords,
      LongSupplier freeBytes,
      InstantSource clock) {
    this.connections = connections;
    this.releaseRecords = releaseRecords;
    this.freeBytes = freeBytes;
    this.clock = clock;
    this.traces = new Traces(connections);
  }

  Connections connections() {
    return connections;
  }

  /** What the database finds wrong with itself, each in one line. */
  public List<String> faults() {
    return connections.read(handle -> connections.dialect().faults(handle.getConnection()));
  }

  /** Begins to take up records; one at a time for each process, closed before the database. */
  public UsageLog startLog(UsageSettings settings) {
    var dropped = new DroppedRecords();
    var backlog = new Backlog(dropped);
    var target =
        new WritingLoop.Target(
            new BatchWriter(connections, clock),
            new FetchedRecords(connections, settings, releaseRecords, clock),
            new UsageRetention(connections, settings.retention(), clock, traces),
            new Disk(freeBytes));
    var started = new UsageLog(backlog, dropped, new WritingLoop(backlog, target, dropped));
    log = started;
    return started;
  }

  /** Sums over the requests of everybody. */
  public UsageReport ofAll() {
    return UsageReport.ofAll(connections);
  }

  /** Sums over the requests of one account. */
  public UsageReport ofAccount(long accountId) {
    return UsageReport.ofAccount(connections, accountId);
  }

  public Requests requests() {
    return new Requests(connections);
  }

  /**
   * What accounts were given of releases, the largest shares first; and their tokens, unless it was
   * the same.
   */
  public List<FetchedShare> shares(int most) {
    return connections.read(handle ->
        handle
            .createQuery(
                """
                select part.account_id, part.token_id, part.release_id, part.record_count,
                  part.release_records
                from usage_fetched part left join usage_fetched whole
                  on whole.account_id = part.account_id and whole.token_id = 0
                  and whole.release_id = part.release_id
                where part.token_id = 0 or whole.record_count is null
                  or part.record_count < whole.record_count
                order by case when part.release_records = 0 then 0.0
                  else part.record_count * 1.0 / part.release_records end desc,
                  part.record_count desc, part.account_id, part.token_id
                limit ?
                """)
            .bind(0, most)
            .map((row, _) ->
                new FetchedShare(
                    row.getLong("account_id"),
                    row.getLong("token_id"),
                    row.getLong("release_id"),
                    row.getLong("record_count"),
                    row.getLong("release_records")))
            .list());
  }

  /** All alerts, newest first. */
  public List<ScrapingAlert> alerts() {
    return connections.read(handle ->
        handle
            .createQuery(
                "select * from usage_alert order by raised_at desc, account_id, release_id")
            .map((row, _) ->
                new ScrapingAlert(
                    Microseconds.at(row.getLong("raised_at")),
                    row.getLong("account_id"),
                    row.getLong("release_id"),
                    row.getLong("record_count"),
                    row.getLong("release_records")))
            .list());
  }

  /**
   * Makes the requests of an account those of nobody: without account, token, address, parameters,
   * id and words; the sums of days count on. Nothing of it is in the files of the database any
   * more. Its tokens must not open anything any more. What another process recorded in the last
   * second may come later.
   */
  public void forgetAccount(long accountId) {
    var running = log;
    if (running != null) {
      running.flush().join();
    }
    int changed;
    do {
      // in steps, so that no one waits long for the lock
      changed = connections.write(handle -> forgetSome(handle, accountId));
    } while (changed == STEP_ROWS);
    connections.write(handle -> forgetSums(handle, accountId));
    traces.wipe();
  }

  private static int forgetSome(Handle handle, long accountId) {
    return handle.execute(
        """
        update usage_request set account_id = null, token_id = null, parameters = '{}',
          error = null, address = '', request_id = ''
        where id in (select id from usage_request where account_id = ? order by id limit ?)
        """,
        accountId,
        STEP_ROWS);
  }

  private static int forgetSums(Handle handle, long accountId) {
    handle.execute(
        """
        insert into usage_day
          (account_id, token_id, day, call_id, status, requests, pages, bytes, duration)
        select 0, 0, day, call_id, status,
          sum(requests), sum(pages), sum(bytes), sum(duration)
        from usage_day where account_id = ? group by day, call_id, status
        order by day, call_id, status
        on conflict (account_id, token_id, day, call_id, status) do update set
          requests = usage_day.requests + excluded.requests,
          pages = usage_day.pages + excluded.pages,
          bytes = usage_day.bytes + excluded.bytes,
          duration = usage_day.duration + excluded.duration
        """,
        accountId);
    handle.execute("delete from usage_fetched where account_id = ?", accountId);
    handle.execute("delete from usage_alert where account_id = ?", accountId);
    return handle.execute("delete from usage_day where account_id = ?", accountId);
  }
}
