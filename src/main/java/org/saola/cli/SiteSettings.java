package org.saola.cli;

import org.jspecify.annotations.Nullable;
import org.saola.access.UsageRecord;
import org.saola.access.UsageRecorder;
import org.saola.access.limit.Limits;
import org.saola.api.redlist4.Era;

/**
 * How a site behaves.
 *
 * @param pages what the operator chose, and whether everybody may read without a token
 * @param redListEra how the wire of the Red List looks
 * @param withV3 whether there is the Red List API v3 too, which takes tokens from URLs
 * @param peer whether whole releases are handed out to servers that mirror this one
 * @param limits null = none
 * @param usage takes a record of each request
 */
record SiteSettings(
    PageSettings pages,
    Era redListEra,
    boolean withV3,
    boolean peer,
    @Nullable Limits limits,
    UsageRecorder usage) {
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
    return plain(PageSettings.of(open));
  }

  /** The same with pages as the operator chose. */
  static SiteSettings plain(PageSettings pages) {
    return new SiteSettings(pages, Era.E4, false, false, null, UNRECORDED);
  }

  SiteSettings with(Era era, boolean v3) {
    return new SiteSettings(pages, era, v3, peer, limits, usage);
  }

  /** The same for a server that is, or is not, mirrored by others. */
  SiteSettings withPeer(boolean mirrored) {
    return new SiteSettings(pages, redListEra, withV3, mirrored, limits, usage);
  }

  SiteSettings with(@Nullable Limits otherLimits) {
    return new SiteSettings(pages, redListEra, withV3, peer, otherLimits, usage);
  }

  SiteSettings with(UsageRecorder otherUsage) {
    return new SiteSettings(pages, redListEra, withV3, peer, limits, otherUsage);
  }
}
