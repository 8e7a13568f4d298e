package org.saola.ingest.darwincore;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.darwincore.TaxonDetails.Narrative;
import org.saola.redlist.Assessment;
import org.saola.redlist.Assessment.Documentation;
import org.saola.redlist.CategoryReader;
import org.saola.redlist.RedListOrder;
import org.saola.redlist.SupplementaryInfo;

/** Makes assessments of the threat statuses of an archive. */
final class AssessmentBuilder {
  private static final Pattern ACCESS =
      Pattern.compile("(Accessed|Downloaded) on .*", Pattern.DOTALL);
  private static final int DAY = "2000-01-31".length();

  /** An archive has no place for any of it. */
  private static final SupplementaryInfo NOTHING =
      new SupplementaryInfo(
          null, null, null, null, null, null, null, null, null, null, null, List.of(), null, null,
          null, null, null, null, null, null, null, null, null, null, null, null, null);

  private final CategoryReader categories;
  private final ListIdentity list;
  private final TaxonBuilder taxa;

  AssessmentBuilder(CategoryReader categories, ListIdentity list, TaxonBuilder taxa) {
    this.categories = categories;
    this.list = list;
    this.taxa = taxa;
  }

  Assessment build(ArchiveTaxon taxon, TaxonDetails.Status status, TaxonDetails details) {
    var threat = ThreatStatus.of(status.threatStatus(), categories);
    return new Assessment(
        taxon.assessmentId(),
        date(status.date()),
        list.year(),
        true,
        threat.possiblyExtinct(),
        threat.possiblyExtinctInTheWild(),
        threat.criteria(),
        citation(taxon),
        false,
        false,
        taxa.build(taxon),
        null,
        threat.category(),
        NOTHING,
        documentation(details),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        details.locations(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(list.scope()),
        List.of(),
        RedListOrder.byCode(details.systems()));
  }

  /** Only whole days; what is less exact, or a span, is no date of an assessment. */
  private static @Nullable LocalDate date(@Nullable String text) {
    if (text == null || text.length() < DAY || text.indexOf('/') >= 0) {
      return null;
    }
    try {
      return LocalDate.parse(text.substring(0, DAY));
    } catch (DateTimeException _) {
      return null;
    }
  }

  private String citation(ArchiveTaxon taxon) {
    var own = taxon.row().citation();
    if (own == null || own.indexOf(' ') < 0) { // an address says less
      return "%s (%s assessment). %s. %s. "
          .formatted(taxa.composed(taxon), list.name(), list.title(), list.year());
    }
    var text = ACCESS.matcher(own).replaceAll("").strip();
    return text.endsWith(".") ? text + " " : text + ". ";
  }

  private static Documentation documentation(TaxonDetails details) {
    return new Documentation(
        details.narrative(Narrative.RANGE),
        details.narrative(Narrative.POPULATION),
        details.narrative(Narrative.HABITATS),
        details.narrative(Narrative.THREATS),
        details.narrative(Narrative.MEASURES),
        details.narrative(Narrative.USE_TRADE),
        details.narrative(Narrative.RATIONALE),
        null,
        null);
  }
}
