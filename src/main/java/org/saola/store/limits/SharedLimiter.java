package org.saola.store.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.saola.access.limit.LimitDecision;
import org.saola.access.limit.LimitSettings;
import org.saola.access.limit.Limiter;
import org.saola.access.limit.LimiterUnavailable;
import org.saola.access.limit.Subject;
import org.saola.store.dialect.Dialect;
import org.saola.store.sql.Connections;

/** Counts in the tables of PostgreSQL, exactly, together with all servers on the same database. */
public final class SharedLimiter implements Limiter, AutoCloseable {
  private static final int MOST_CLIENTS = 100_000;
  private static final Duration MEMORY = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HikariDataSource pool;
  private final Dialect dialect;
  private final Cache<Subject, SharedMeter> meters =
      Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(MEMORY).build();
  private final Function<Subject, SharedMeter> newMeter;

  /**
   * @param pool closed with this
   * @param time what all servers agree on
   */
  public SharedLimiter(
      HikariDataSource pool, Dialect dialect, LimitSettings settings, TimeMeter time) {
    this.pool = pool;
    this.dialect = dialect;
    var escalations = new Escalations(Jdbi.create(pool));
    var buckets = buckets(pool, time);
    this.newMeter =
        subject ->
            new SharedMeter(
                new SharedMeter.Place(key(subject, settings), buckets, escalations),
                settings.rate(subject),
                settings.escalation(),
                time);
  }

  private static ProxyManager<String> buckets(HikariDataSource pool, TimeMeter time) {
    return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(pool)
        .primaryKeyMapper(PrimaryKeyMapper.STRING)
        .table("limit_bucket")
        .idColumn("id")
        .stateColumn("state")
        .clientClock(time)
        .requestTimeout(PATIENCE)
        .build();
  }

  /** With the rate in it: a server that is started with another one begins anew. */
  private static String key(Subject subject, LimitSettings settings) {
    var rate = settings.rate(subject);
    return "%s %d %s/s %d".formatted(subject.tier(), subject.id(), rate.perSecond(), rate.burst());
  }

  @Override
  public LimitDecision take(Subject subject) {
    return ask(subject, SharedMeter::take);
  }

  @Override
  public LimitDecision charge(Subject subject, int requests) {
    return ask(subject, meter -> meter.charge(requests));
  }

  private <T> T ask(Subject subject, Function<SharedMeter, T> question) {
    try {
      return question.apply(meters.get(subject, newMeter));
    } catch (BucketExecutionException | JdbiException e) {
      throw new LimiterUnavailable(String.valueOf(Connections.failed(dialect, e).getMessage()), e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
