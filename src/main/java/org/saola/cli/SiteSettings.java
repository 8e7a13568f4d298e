package org.saola.cli;

import org.jspecify.annotations.Nullable;
import org.saola.access.UsageRecord;
import org.saola.access.UsageRecorder;
import org.saola.access.limit.Limits;
import org.saola.api.redlist4.Era;

/**
 * How a site behaves.
 *
 * @param open whether everybody may read without a token
 * @param redListEra how the wire of the Red List looks
 * @param withV3 whether there is the Red List API v3 too, which takes tokens from URLs
 * @param limits null = none
 * @param usage takes a record of each request
 */
record SiteSettings(
    boolean open, Era redListEra, boolean withV3, @Nullable Limits limits, UsageRecorder usage) {
  private static final UsageRecorder UNRECORDED =
      new UsageRecorder() {
        @Override
        public boolean hasRoom() {
          return true;
        }

        @Override
        public void awaitRoom() {}

        @Override
        public void record(UsageRecord usage) {}
      };

  /** The wire of today, without limits and records. */
  static SiteSettings plain(boolean open) {
    return new SiteSettings(open, Era.E4, false, null, UNRECORDED);
  }

  SiteSettings with(Era era, boolean v3) {
    return new SiteSettings(open, era, v3, limits, usage);
  }

  SiteSettings with(@Nullable Limits otherLimits) {
    return new SiteSettings(open, redListEra, withV3, otherLimits, usage);
  }

  SiteSettings with(UsageRecorder otherUsage) {
    return new SiteSettings(open, redListEra, withV3, limits, otherUsage);
  }
}
