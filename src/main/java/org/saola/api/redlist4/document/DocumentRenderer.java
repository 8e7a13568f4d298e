package org.saola.api.redlist4.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import org.saola.gzip.Deflated;
import org.saola.redlist.Assessment;
import org.saola.redlist.CodeLists;
import org.saola.redlist.GreenStatus;
import org.saola.redlist.RedListRecords.GroupMember;
import org.saola.redlist.RedListTaxon;
import org.saola.store.redlist.AssessmentIndex;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.RedListItem;
import org.saola.store.redlist.StoredDocument;
import org.saola.store.redlist.TaxonSummary;

/**
 * Renders assessments and taxa once, at import, into what is stored of them. Not thread-safe: each
 * thread takes its own and closes it.
 */
public final class DocumentRenderer implements AutoCloseable {
  /** The name under which {@link #greenStatuses} are kept. */
  public static final String GREEN_STATUS = AssessmentIndex.GREEN_STATUS;

  private static final int COMPRESSION = 6;

  private final Deflater deflater = new Deflater(COMPRESSION, true);
  private final Facets facets;

  /**
   * @param members of comprehensive groups that can't be told from the classification
   * @param statuses the Green Status of taxa
   */
  public DocumentRenderer(
      CodeLists codeLists, List<GroupMember> members, List<GreenStatus> statuses) {
    Map<Integer, Set<String>> groups = new HashMap<>();
    for (var member : members) {
      groups.computeIfAbsent(member.sisId(), _ -> new HashSet<>()).add(member.group());
    }
    var withStatus =
        statuses.stream().map(status -> status.taxon().name().sisId()).collect(Collectors.toSet());
    facets =
        new Facets(codeLists, sisId -> groups.getOrDefault(sisId, Set.of()), withStatus::contains);
  }

  /** All that is stored of an assessment. */
  public RedListItem.Assessed assessment(Assessment assessment) {
    var document = new AssessmentDocument(assessment);
    return new RedListItem.Assessed(
        summary(assessment),
        facets.of(assessment),
        new StoredDocument(
            Deflated.of(document.beforeDate(), deflater),
            Deflated.of(document.afterDate(), deflater)),
        assessment.supplementaryInfo().populationSize());
  }

  private static AssessmentSummary summary(Assessment assessment) {
    return new AssessmentSummary(
        assessment.id(),
        assessment.sisTaxonId(),
        assessment.assessmentDate(),
        assessment.yearPublished(),
        assessment.latest(),
        assessment.possiblyExtinct(),
        assessment.possiblyExtinctInTheWild(),
        assessment.criteria(),
        assessment.taxon().name().scientificName(),
        assessment.category().code(),
        assessment.scopes(),
        assessment.taxon().level());
  }

  /** By what a taxon is found. */
  public TaxonSummary summary(RedListTaxon taxon) {
    var name = taxon.name();
    return new TaxonSummary(
        name.sisId(),
        name.genusName(),
        name.speciesName(),
        name.infraName(),
        name.subpopulationName(),
        taxon.level());
  }

  /** The document of a taxon. */
  public Deflated document(RedListTaxon taxon) {
    var out = new JsonWriter(2048);
    out.object(() -> RedListTaxonDocument.fields(out, taxon));
    return Deflated.of(out.toBytes(), deflater);
  }

  /** The document of all Green Status assessments, to be kept as {@link #GREEN_STATUS}. */
  public static byte[] greenStatuses(List<GreenStatus> statuses) {
    return GreenStatusDocument.of(statuses);
  }

  @Override
  public void close() {
    deflater.close();
  }
}
