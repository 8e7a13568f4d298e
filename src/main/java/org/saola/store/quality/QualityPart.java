package org.saola.store.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.saola.status.quality.QualityFinding;
import org.saola.status.quality.QualityRule;
import org.saola.store.part.PartOutput;
import org.saola.store.part.PartWriter;
import org.saola.store.part.ReadablePart;
import org.saola.store.part.ReleasePart;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;

/** What was found in the data of a release while they were imported. */
public final class QualityPart implements ReleasePart<Object>, ReadablePart<FoundFlaws> {
  public static final QualityPart PART = new QualityPart();

  /** Stands in the place of a rule in the row that says that somebody looked. */
  static final String LOOKED = "LOOKED";

  private static final int BATCH = 2_000;

  /** What is added to a release of any kind with what was found in its data. */
  public interface Findings {
    List<QualityFinding> findings();
  }

  private QualityPart() {}

  @Override
  public PartWriter<Object> begin(PartOutput output) {
    return new PartWriter<>() {
      private final Map<QualityRule, Integer> numbers = new EnumMap<>(QualityRule.class);

      @Override
      public Insertion take(Object item) {
        return item instanceof Findings found
            ? () -> write(found.findings(), numbers, output)
            : Insertion.NOTHING;
      }
    };
  }

  private static void write(
      List<QualityFinding> findings, Map<QualityRule, Integer> numbers, PartOutput output) {
    output.write(transaction ->
        transaction.execute(
            "insert into quality_finding"
                + " (release_id, kind, number, taxon_id, record_id, name, detail)"
                + " values (?, ?, 0, 0, null, '', '')",
            output.release().id(),
            LOOKED));
    for (int from = 0; from < findings.size(); from += BATCH) {
      var some = findings.subList(from, Math.min(findings.size(), from + BATCH));
      output.write(transaction -> insert(transaction, output.release().id(), some, numbers));
    }
  }

  private static void insert(
      Handle transaction,
      long release,
      List<QualityFinding> findings,
      Map<QualityRule, Integer> numbers) {
    try (var batch =
        transaction.prepareBatch(
            "insert into quality_finding"
                + " (release_id, kind, number, taxon_id, record_id, name, detail)"
                + " values (?, ?, ?, ?, ?, ?, ?)")) {
      for (var finding : findings) {
        batch.add(
            release,
            finding.rule().name(),
            numbers.merge(finding.rule(), 1, Integer::sum) - 1,
            finding.taxonId(),
            finding.recordId(),
            finding.name(),
            finding.detail());
      }
      batch.execute();
    }
  }

  @Override
  public void carryOver(Release earlier, PartOutput output) {
    output.write(transaction ->
        transaction.execute(
            "insert into quality_finding"
                + " (release_id, kind, number, taxon_id, record_id, name, detail)"
                + " select ?, kind, number, taxon_id, record_id, name, detail"
                + " from quality_finding where release_id = ?",
            output.release().id(),
            earlier.id()));
  }

  @Override
  public void remove(Handle handle, long release) {
    var kinds = Stream.concat(Stream.of(LOOKED), Stream.of(QualityRule.values()).map(Enum::name));
    kinds.forEach(kind -> remove(handle, release, kind));
  }

  private static void remove(Handle handle, long release, String kind) {
    int last =
        handle
            .select(
                "select coalesce(max(number), -1) from quality_finding"
                    + " where release_id = ? and kind = ?",
                release,
                kind)
            .mapTo(Integer.class)
            .one();
    for (int from = 0; from <= last; from += BATCH) {
      int first = from;
      handle.useTransaction(transaction ->
          transaction.execute(
              "delete from quality_finding"
                  + " where release_id = ? and kind = ? and number between ? and ?",
              release,
              kind,
              first,
              first + BATCH - 1));
    }
  }

  /** Only how many there are is held in memory. */
  @Override
  public FoundFlaws load(Connections connections, Release release) {
    return new FoundFlaws(connections, release);
  }
}
