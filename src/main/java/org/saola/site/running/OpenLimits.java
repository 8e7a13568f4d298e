package org.saola.site.running;

import io.github.bucket4j.TimeMeter;
import java.util.Optional;
import org.saola.access.limit.LimitSettings;
import org.saola.access.limit.Limits;
import org.saola.store.Database;
import org.saola.store.limits.SharedLimiter;

/**
 * The limits of a server, and what has to be closed with it.
 *
 * @param limits empty where there are none
 * @param shared empty when requests are counted in memory
 */
public record OpenLimits(Optional<Limits> limits, Optional<SharedLimiter> shared)
    implements AutoCloseable {
  public static final OpenLimits NONE = new OpenLimits(Optional.empty(), Optional.empty());

  /** Requests are counted by this server alone. */
  public static OpenLimits inMemory(LimitSettings settings) {
    var limits = Limits.inMemory(settings, TimeMeter.SYSTEM_NANOTIME);
    return new OpenLimits(Optional.of(limits), Optional.empty());
  }

  /** They are counted together with other servers; empty where the database serves one only. */
  public static Optional<OpenLimits> shared(LimitSettings settings, Database database) {
    return database
        .shareLimits(settings, database.clock())
        .map(shared ->
            new OpenLimits(
                Optional.of(Limits.shared(shared, settings, TimeMeter.SYSTEM_NANOTIME)),
                Optional.of(shared)));
  }

  @Override
  public void close() {
    shared.ifPresent(SharedLimiter::close);
  }
}
