package org.saola.site;

import org.jspecify.annotations.Nullable;
import org.saola.access.UsageRecord;
import org.saola.access.UsageRecorder;
import org.saola.access.limit.Limits;

/**
 * How a site behaves.
 *
 * @param pages what the operator chose, and whether everybody may read without a token
 * @param datasets which datasets are meant where none is named
 * @param apis what the APIs offer beyond what they always do
 * @param limits null = none
 * @param sparesLocal whether limits leave out those who sit at this machine
 * @param usage takes a record of each request
 */
public record SiteSettings(
    PageSettings pages,
    ServedDatasets datasets,
    ServedApis apis,
    @Nullable Limits limits,
    boolean sparesLocal,
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
  public static SiteSettings plain(boolean open) {
    return plain(PageSettings.of(open));
  }

  /** The same with pages as the operator chose. */
  public static SiteSettings plain(PageSettings pages) {
    return new SiteSettings(pages, ServedDatasets.FIRST, ServedApis.PLAIN, null, false, UNRECORDED);
  }

  public SiteSettings with(ServedDatasets otherDatasets) {
    return new SiteSettings(pages, otherDatasets, apis, limits, sparesLocal, usage);
  }

  public SiteSettings with(ServedApis otherApis) {
    return new SiteSettings(pages, datasets, otherApis, limits, sparesLocal, usage);
  }

  public SiteSettings with(@Nullable Limits otherLimits) {
    return new SiteSettings(pages, datasets, apis, otherLimits, false, usage);
  }

  public SiteSettings with(UsageRecorder otherUsage) {
    return new SiteSettings(pages, datasets, apis, limits, sparesLocal, otherUsage);
  }

  /** The same, with limits for all but those who sit at this machine. */
  public SiteSettings sparingLocal() {
    return new SiteSettings(pages, datasets, apis, limits, true, usage);
  }
}
