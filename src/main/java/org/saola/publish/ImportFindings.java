package org.saola.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.ingest.SharedNames;
import org.saola.speciesplus.PrimaryRecords;
import org.saola.status.Coverage;
import org.saola.status.Topic;
import org.saola.status.law.ListingLaw;
import org.saola.status.quality.QualityFinding;
import org.saola.status.quality.QualityRule;

/** What an import found in its data. */
record ImportFindings(List<QualityFinding> findings) {
  private static final int MOST_OTHERS = 20;

  ImportFindings {
    findings = List.copyOf(findings);
  }

  /** Without what only the files lack as a whole. */
  static ImportFindings of(List<QualityFinding> findings, Coverage coverage) {
    return coverage.lacks(Topic.DISTRIBUTIONS)
        ? new ImportFindings(
            findings.stream().filter(each -> each.rule() != QualityRule.NO_COUNTRY).toList())
        : new ImportFindings(findings);
  }

  /** With the names that several taxa bear, each of these once. */
  ImportFindings with(SharedNames names) {
    var more = new ArrayList<QualityFinding>();
    names
        .all()
        .forEach((name, ids) ->
            ids.forEach(id ->
                more.add(
                    new QualityFinding(
                        QualityRule.SHARED_NAME, id, null, name.full(), others(id, ids)))));
    return with(more);
  }

  /** Not all where many bear it: each of them has a finding of its own. */
  private static String others(int id, List<Integer> ids) {
    return ids.stream()
        .filter(other -> other != id)
        .limit(MOST_OTHERS)
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  /**
   * With the listing changes whose flag is not what their days say of the day of the data; only
   * primary records tell.
   */
  ImportFindings withFlags(Optional<PrimaryRecords> records, LocalDate dataDay) {
    if (records.isEmpty()) {
      return this;
    }
    var law = new ListingLaw(records.get());
    var more = new ArrayList<QualityFinding>();
    for (int id : law.differingFlags(dataDay)) {
      var change = law.change(id).orElseThrow();
      var taxon = law.classification().find(change.taxonConceptId());
      more.add(
          new QualityFinding(
              QualityRule.FLAG_DIFFERS,
              change.taxonConceptId(),
              id,
              taxon == null ? "" : taxon.concept().fullName(),
              "%s%s %s is_current=%s"
                  .formatted(
                      change.type().sign(),
                      change.symbol(),
                      change.effectiveAt(),
                      change.current())));
    }
    return with(more);
  }

  private ImportFindings with(List<QualityFinding> more) {
    return new ImportFindings(Stream.concat(findings.stream(), more.stream()).toList());
  }

  private Map<QualityRule, Integer> counts() {
    var counts = new EnumMap<QualityRule, Integer>(QualityRule.class);
    findings.forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
    return counts;
  }

  /** For people, a sentence a line. */
  List<String> lines() {
    return counts().entrySet().stream()
        .map(entry ->
            "Quality %s, %s: %,d"
                .formatted(entry.getKey().id(), entry.getKey().description(), entry.getValue()))
        .toList();
  }

  /** For programs, by code. */
  Map<String, Integer> figures() {
    var figures = new LinkedHashMap<String, Integer>();
    counts().forEach((rule, count) -> figures.put(rule.code(), count));
    return figures;
  }
}
