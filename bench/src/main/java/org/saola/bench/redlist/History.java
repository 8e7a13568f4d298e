package org.saola.bench.redlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.saola.bench.generator.Sampler;
import org.saola.bench.redlist.CodeLists.Code;

/**
 * The assessments of one taxon in time, newest first. The newest of each set of scopes is the
 * latest one; one taxon in 200 has none, as if its taxonomy had changed.
 */
final class History {
  private static final int FIRST_YEAR = 1988;
  private static final int LAST_YEAR = 2025;

  /** Shares of the categories in 1,000, by rising threat; the last ones are extinct. */
  private static final int[] SHARES = {500, 640, 700, 800, 900, 975, 996, 1000};

  private static final List<String> SINCE_2001 =
      List.of("LC", "DD", "NT", "VU", "EN", "CR", "EX", "EW");
  private static final List<String> SINCE_1996 =
      List.of("LR/lc", "DD", "LR/nt", "VU", "EN", "CR", "EX", "EW");
  private static final List<String> EARLIER = List.of("nt", "K", "R", "V", "E", "E", "Ex", "Ex/E");

  /**
   * What lists tell of an assessment.
   *
   * @param scopes Global first
   * @param amended published again later, with the date it had
   */
  record Entry(
      LocalDate date,
      int yearPublished,
      boolean latest,
      List<Code> scopes,
      String version,
      String category,
      boolean amended) {}

  private final CodeLists codes;
  private final Sampler sampler;

  private History(CodeLists codes, Sampler sampler) {
    this.codes = codes;
    this.sampler = sampler;
  }

  static Entry entry(PlannedAssessment planned, Invention invention) {
    var history =
        new History(invention.codes(), invention.sampler("history", planned.taxon().sisId));
    return history.of(planned.count()).get(planned.age());
  }

  private List<Entry> of(int count) {
    var global = codes.scopes.getFirst();
    var everywhere = sampler.chance(.1) ? List.of(global, region()) : List.of(global);
    var regional = List.of(region());
    boolean abandoned = sampler.chance(.005);
    int threat = threat();
    var current = new HashSet<List<Code>>();
    var entries = new ArrayList<Entry>();
    int year = sampler.between(count > 3 ? 2016 : 2008, LAST_YEAR);
    for (int i = 0; i < count; i++) {
      var scopes = i > 0 && sampler.chance(.1) ? regional : everywhere;
      boolean latest = current.add(scopes) && !abandoned;
      entries.add(entry(year, latest, scopes, threat));
      year = Math.max(FIRST_YEAR, year - sampler.between(1, 4));
      threat = sampler.chance(.15) ? threat() : threat;
    }
    return entries;
  }

  private Entry entry(int year, boolean latest, List<Code> scopes, int threat) {
    var date = LocalDate.of(year, sampler.between(1, 12), sampler.between(1, 28));
    boolean amended = sampler.chance(.03);
    int published = Math.min(LAST_YEAR + 1, year + sampler.between(0, 1) + (amended ? 1 : 0));
    if (year < 1996) {
      return new Entry(
          date, published, latest, scopes, "Earlier Version", EARLIER.get(threat), amended);
    }
    return year < 2001
        ? new Entry(date, published, latest, scopes, "2.3", SINCE_1996.get(threat), amended)
        : new Entry(date, published, latest, scopes, "3.1", SINCE_2001.get(threat), amended);
  }

  private int threat() {
    int drawn = sampler.between(1, 1000);
    int threat = 0;
    while (SHARES[threat] < drawn) {
      threat++;
    }
    return threat;
  }

  /** Europe for one in two. */
  private Code region() {
    return sampler.chance(.5)
        ? codes.scopes.get(1)
        : codes.scopes.get(sampler.between(2, codes.scopes.size() - 1));
  }
}
