package org.saola.store.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.redlist.RedListTaxon.Synonym;
import org.saola.store.names.ReleaseNames.NumberedTaxon;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.record.RecordReader;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.match.SourceTaxon.CommonName;
import org.saola.taxonomy.name.NameParser;

/**
 * Reads the names of species and infraranks in a release of the Red List. Subpopulations have no
 * names of their own; of several taxa with one name those that were given up are left out.
 */
final class RedListNames {

  private final RedListSnapshot snapshot;
  private final String prefix;
  private final SharedTexts texts = new SharedTexts();
  private final List<Read> taxa = new ArrayList<>();

  /** A taxon, and whether any of its assessments is a latest one. */
  private record Read(NumberedTaxon taxon, boolean latest) {
    String name() {
      return taxon.taxon().accepted().name();
    }
  }

  private RedListNames(RedListSnapshot snapshot, String prefix) {
    this.snapshot = snapshot;
    this.prefix = prefix;
  }

  static ReleaseNames read(RedListSnapshot snapshot, String prefix) {
    var names = new RedListNames(snapshot, prefix);
    snapshot.forEachTaxon((document, sisId) -> names.add(RecordReader.taxon(document)));
    return new ReleaseNames(snapshot.release(), prefix, names.kept(), new AssessedFacts(snapshot));
  }

  private List<NumberedTaxon> kept() {
    Set<String> borne = new HashSet<>();
    taxa.stream().filter(Read::latest).map(Read::name).forEach(borne::add);
    return taxa.stream()
        .filter(each -> each.latest() || !borne.contains(each.name()))
        .map(Read::taxon)
        .toList();
  }

  private void add(RedListTaxon read) {
    if (read.level() == Level.SUBPOPULATION) {
      return;
    }
    var told = read.name();
    var name = SharedTexts.clean(told.scientificName());
    var taxon =
        new SourceTaxon(
            prefix + ":" + told.sisId(),
            new SourceName(name, texts.of(SharedTexts.clean(told.authority()))),
            texts.of(rank(read.level(), name)),
            texts.higher(
                orEmpty(told.kingdomName()),
                orEmpty(told.phylumName()),
                orEmpty(told.className()),
                orEmpty(told.orderName()),
                orEmpty(told.familyName())),
            told.synonyms().stream().map(this::synonym).distinct().toList(),
            told.commonNames().stream().map(this::common).distinct().toList(),
            texts.of(category(told.sisId())));
    taxa.add(new Read(new NumberedTaxon(told.sisId(), taxon), snapshot.hasLatest(told.sisId())));
  }

  private static String rank(Level level, String name) {
    if (level == Level.SPECIES) {
      return "species";
    }
    var rank = NameParser.parse(name).rank();
    return rank == null ? "infraspecific" : rank.name().toLowerCase(Locale.ROOT);
  }

  private SourceName synonym(Synonym synonym) {
    return new SourceName(
        SharedTexts.clean(synonym.nameAlone()), texts.of(SharedTexts.clean(synonym.author())));
  }

  private CommonName common(RedListTaxon.CommonName common) {
    return new CommonName(SharedTexts.clean(common.name()), texts.of(orEmpty(common.language())));
  }

  /** That of the latest global assessment, else of any latest one; null for none. */
  private @Nullable String category(int sisId) {
    var latest =
        IntStream.of(snapshot.placesOfTaxon(sisId))
            .mapToObj(snapshot::summary)
            .filter(AssessmentSummary::latest)
            .toList();
    return latest.stream()
        .filter(each ->
            each.scopes().stream().anyMatch(scope -> Assessment.GLOBAL.equals(scope.code())))
        .findFirst()
        .map(AssessmentSummary::categoryCode)
        .orElse(null);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
