package org.saola.web.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.check.job.JobRow;
import org.saola.language.Language;
import org.saola.language.LanguageCode;
import org.saola.store.names.Names;
import org.saola.store.names.ReleaseNames;
import org.saola.taxonomy.match.ReasonSentences;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.web.check.RowQuestion.Part;

/**
 * Makes questions of doubtful rows. Nothing is marked but a clear leader, and never where the lists
 * disagree or the author is another one.
 */
final class Questions {
  private static final String CITES = "cites";
  private static final String IUCN = "iucn";
  private static final String NONE = "none";
  private static final String BAR = "|";
  private static final int SURE = 90;
  private static final int LEAD = 15;
  private static final Set<String> WEAK =
      Set.of("common_name", "higher_taxon", "parent_species", "genus_transfer");

  private final Language language;
  private final @Nullable ReleaseNames cites;
  private final @Nullable ReleaseNames iucn;

  Questions(Names names, Language language) {
    this.language = language;
    this.cites = names.of(names.usual().speciesPlus()).orElse(null);
    this.iucn = names.of(names.usual().redList()).orElse(null);
  }

  RowQuestion of(JobRow row) {
    var law = taxa(row, CITES, cites);
    var assessed = taxa(row, IUCN, iucn);
    boolean differ = law.isEmpty() && assessed.isEmpty() && row.value("same_concept").equals("no");
    return new RowQuestion(
        row.number(), row.name(), differ, why(row), parts(row, law, assessed), row.isDecided());
  }

  private List<Part> parts(JobRow row, List<SourceTaxon> law, List<SourceTaxon> assessed) {
    if (row.isDecided()) {
      return List.of(decided(row));
    }
    if (law.isEmpty() && assessed.isEmpty()) {
      return related(row);
    }
    if (names(law).equals(names(assessed))) {
      return List.of(both(row, law, assessed));
    }
    boolean disagree = !law.isEmpty() && !assessed.isEmpty();
    var parts = new ArrayList<Part>();
    if (!law.isEmpty()) {
      parts.add(one(row, CITES, law, disagree));
    }
    if (!assessed.isEmpty()) {
      parts.add(one(row, IUCN, assessed, disagree));
    }
    return parts;
  }

  private static Set<String> names(List<SourceTaxon> taxa) {
    return taxa.stream().map(taxon -> taxon.accepted().name()).collect(Collectors.toSet());
  }

  private static List<SourceTaxon> taxa(JobRow row, String list, @Nullable ReleaseNames names) {
    return Stream.of(row.value(list + "_proposed").split("\\|", -1))
        .flatMap(id -> find(names, id).stream())
        .toList();
  }

  private static Optional<SourceTaxon> find(@Nullable ReleaseNames names, String id) {
    int colon = id.indexOf(':');
    return names == null || colon < 0
        ? Optional.empty()
        : names.find(Integer.parseInt(id.substring(colon + 1)));
  }

  private Part both(JobRow row, List<SourceTaxon> law, List<SourceTaxon> assessed) {
    var choices = new ArrayList<PossibleMeaning>();
    for (var taxon : law) {
      assessed.stream()
          .filter(other -> other.accepted().name().equals(taxon.accepted().name()))
          .findFirst()
          .ifPresent(other ->
              choices.add(
                  choice(
                      row, taxon.id() + BAR + other.id(), taxon, other.status(), taxon.status())));
    }
    return part(row, "both", NONE + BAR + NONE, choices, false);
  }

  private Part one(JobRow row, String list, List<SourceTaxon> taxa, boolean disagree) {
    boolean ofLaw = list.equals(CITES);
    var choices =
        taxa.stream()
            .map(taxon ->
                choice(
                    row,
                    taxon.id(),
                    taxon,
                    ofLaw ? "" : taxon.status(),
                    ofLaw ? taxon.status() : ""))
            .toList();
    return part(row, list, NONE, choices, disagree);
  }

  private Part part(
      JobRow row, String list, String none, List<PossibleMeaning> choices, boolean disagree) {
    var all =
        new ArrayList<>(
            choices.stream().sorted(Comparator.comparingInt(each -> -each.likeness())).toList());
    if (!disagree && isClear(row, all)) {
      all.set(0, all.getFirst().marked(true));
    }
    all.add(new PossibleMeaning(none, "", "", "", "", "", -1, false));
    return new Part(list, list + row.number(), all);
  }

  /** Whether the first of the choices leads so far that it may be marked. */
  private static boolean isClear(JobRow row, List<PossibleMeaning> choices) {
    var reasons = row.value("cites_reasons") + row.value("iucn_reasons");
    int first = choices.isEmpty() ? 0 : choices.getFirst().likeness();
    int second = choices.size() < 2 ? 0 : choices.get(1).likeness();
    return kinds(row).noneMatch(WEAK::contains)
        && !reasons.contains("conflict")
        && first >= SURE
        && first - second >= LEAD;
  }

  private static Stream<String> kinds(JobRow row) {
    return Stream.of(row.value("cites_match"), row.value("iucn_match"));
  }

  /** Whether the name is of a part of what is proposed. */
  private static boolean isBroader(JobRow row) {
    return kinds(row)
        .anyMatch(kind -> kind.equals("parent_species") || kind.equals("higher_taxon"));
  }

  private PossibleMeaning choice(
      JobRow row, String value, SourceTaxon taxon, String category, String appendices) {
    return new PossibleMeaning(
        value,
        taxon.accepted().name(),
        commonName(taxon),
        isBroader(row) ? "broader" : "",
        category,
        taxon.isAboveSpecies() ? "" : appendices,
        kinds(row).anyMatch("common_name"::equals) ? -1 : Likeness.of(row.name(), taxon),
        false);
  }

  /** Both lists have the name, and mean different things by it, or may. */
  private List<Part> related(JobRow row) {
    var law = find(cites, row.value("cites_id"));
    var assessed = find(iucn, row.value("iucn_id"));
    if (law.isEmpty() || assessed.isEmpty() || row.value("as_of").equals("date_unclear")) {
      return List.of();
    }
    var appendices = law.get().status();
    var category = assessed.get().status();
    var name = law.get().accepted().name();
    var other = assessed.get().accepted().name();
    var choices =
        List.of(
            related(
                law.get().id() + BAR + assessed.get().id(),
                name.equals(other) ? name : name + " / " + other,
                "both",
                category,
                appendices),
            related(law.get().id() + BAR + NONE, name, "only-cites", "", appendices),
            related(NONE + BAR + assessed.get().id(), other, "only-iucn", category, ""),
            new PossibleMeaning(NONE + BAR + NONE, "", "", "", "", "", -1, false));
    return List.of(new Part("both", "both" + row.number(), choices));
  }

  private static PossibleMeaning related(
      String value, String name, String why, String category, String appendices) {
    return new PossibleMeaning(value, name, "", why, category, appendices, -1, false);
  }

  /** What was chosen, and the way back. */
  private Part decided(JobRow row) {
    var names =
        Stream.of(row.value("cites_name"), row.value("iucn_name"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var chosen =
        new PossibleMeaning(
            row.value("cites_decision") + BAR + row.value("iucn_decision"),
            String.join(" / ", names),
            "",
            "",
            row.value("iucn_category"),
            row.value("cites_appendix"),
            -1,
            true);
    var open = new PossibleMeaning(BAR, "", "", "open", "", "", -1, false);
    return new Part("both", "both" + row.number(), List.of(chosen, open));
  }

  private String commonName(SourceTaxon taxon) {
    return taxon.commonNames().stream()
        .filter(each -> LanguageCode.isOf(language, each.language()))
        .map(SourceTaxon.CommonName::name)
        .findFirst()
        .orElse("");
  }

  /** Why a person must look at it; empty where nothing but the words of the row tells. */
  private String why(JobRow row) {
    return Stream.of(row.value("cites_reasons"), row.value("iucn_reasons"))
        .flatMap(reasons -> Stream.of(reasons.split("\\|", -1)))
        .distinct()
        .filter(word -> !word.equals("exact")) // that leaves nothing to decide
        .map(word -> ReasonSentences.of(word, language).orElse(null))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }
}
