package org.saola.store.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.store.names.ReleaseNames.NumberedTaxon;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.RedListSynonyms;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.match.SourceTaxon.CommonName;
import org.saola.taxonomy.name.NameParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the names of species and infraranks in a release of the Red List. Subpopulations have no
 * names of their own; of several taxa with one name those that were given up are left out.
 */
final class RedListNames {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String GLOBAL = "1";

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
    snapshot.forEachTaxon((document, sisId) -> names.add(MAPPER.readTree(document), sisId));
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

  private void add(JsonNode document, int sisId) {
    if (document.path("subpopulation").asBoolean(false)) {
      return;
    }
    var name = SharedTexts.clean(text(document, "scientific_name"));
    var taxon =
        new SourceTaxon(
            prefix + ":" + sisId,
            new SourceName(name, texts.of(SharedTexts.clean(text(document, "authority")))),
            texts.of(rank(document, name)),
            texts.higher(
                text(document, "kingdom_name"),
                text(document, "phylum_name"),
                text(document, "class_name"),
                text(document, "order_name"),
                text(document, "family_name")),
            document.path("synonyms").valueStream().map(this::synonym).distinct().toList(),
            document.path("common_names").valueStream().map(this::common).distinct().toList(),
            texts.of(category(sisId)));
    taxa.add(new Read(new NumberedTaxon(sisId, taxon), snapshot.hasLatest(sisId)));
  }

  private static String rank(JsonNode document, String name) {
    if (!document.path("infrarank").asBoolean(false)) {
      return "species";
    }
    var rank = NameParser.parse(name).rank();
    return rank == null ? "infraspecific" : rank.name().toLowerCase(Locale.ROOT);
  }

  private SourceName synonym(JsonNode synonym) {
    return new SourceName(
        SharedTexts.clean(RedListSynonyms.name(synonym)),
        texts.of(SharedTexts.clean(RedListSynonyms.authority(synonym))));
  }

  private CommonName common(JsonNode common) {
    return new CommonName(
        SharedTexts.clean(text(common, "name")), texts.of(text(common, "language")));
  }

  /** That of the latest global assessment, else of any latest one; null for none. */
  private @Nullable String category(int sisId) {
    var latest =
        IntStream.of(snapshot.placesOfTaxon(sisId))
            .mapToObj(snapshot::summary)
            .filter(AssessmentSummary::latest)
            .toList();
    return latest.stream()
        .filter(each -> each.scopes().stream().anyMatch(scope -> GLOBAL.equals(scope.code())))
        .findFirst()
        .map(AssessmentSummary::categoryCode)
        .orElse(null);
  }

  private static String text(JsonNode object, String field) {
    var value = object.path(field);
    return value.isString() ? Objects.requireNonNullElse(value.stringValue(), "") : "";
  }
}
