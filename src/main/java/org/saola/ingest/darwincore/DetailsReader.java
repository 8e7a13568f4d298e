package org.saola.ingest.darwincore;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.blank.Holds;
import org.saola.ingest.blank.NamibiaOrBlank;
import org.saola.ingest.darwincore.TaxonDetails.Narrative;
import org.saola.ingest.darwincore.archive.ArchiveRow;
import org.saola.ingest.darwincore.archive.ArchiveTable;
import org.saola.ingest.darwincore.archive.MetaFile;
import org.saola.ingest.redlist.LanguageCodes;
import org.saola.redlist.Assessment.Location;
import org.saola.redlist.Assessment.Occurrence;
import org.saola.redlist.CodeLists;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;
import org.saola.redlist.RedListTaxon.CommonName;

/** Reads the extensions of an archive. */
final class DetailsReader {
  /** The term that makes a checklist a Red List. */
  static final String THREAT_STATUS = "threatstatus";

  private static final Pattern COUNTRY =
      Pattern.compile(
          "(?:iso[_ ]?(?:3166)?(?:[-_][12])?:|country:)?([A-Za-z]{2})(?:-[A-Za-z0-9]{1,3})?",
          Pattern.CASE_INSENSITIVE);

  /** Words in the types of descriptions, the telling ones first. */
  private static final List<Map.Entry<String, Narrative>> NARRATIVES =
      List.of(
          Map.entry("threat", Narrative.THREATS),
          Map.entry("habitat", Narrative.HABITATS),
          Map.entry("ecology", Narrative.HABITATS),
          Map.entry("population", Narrative.POPULATION),
          Map.entry("distribution", Narrative.RANGE),
          Map.entry("range", Narrative.RANGE),
          Map.entry("use", Narrative.USE_TRADE),
          Map.entry("management", Narrative.MEASURES),
          Map.entry("status", Narrative.RATIONALE),
          Map.entry("rationale", Narrative.RATIONALE),
          Map.entry("conservation", Narrative.MEASURES));

  private static final Map<String, String> SYSTEMS =
      Map.of("isterrestrial", "0", "isfreshwater", "1", "ismarine", "2");

  private final NameTable names;
  private final CodeLists codeLists;
  private final ImportIssues issues;
  private final ForeignValues unmapped;
  private final ListMapping mapping;
  private final Map<String, TaxonDetails> details = new HashMap<>();
  private final Map<String, Long> orphans = new HashMap<>();

  DetailsReader(
      NameTable names,
      CodeLists codeLists,
      ImportIssues issues,
      ForeignValues unmapped,
      ListMapping mapping) {
    this.mapping = mapping;
    this.names = names;
    this.codeLists = codeLists;
    this.issues = issues;
    this.unmapped = unmapped;
  }

  /**
   * Reads a table.
   *
   * @return how many rows it has; -1 when nothing is taken from tables of its type
   */
  long read(ArchiveTable table) {
    return switch (table.type()) {
      case "taxon" ->
          table.columns().containsKey(THREAT_STATUS)
              ? table.read(issues, row -> addStatus(row, of(row)))
              : -1;
      case "distribution" -> table.read(issues, row -> addDistribution(row, of(row)));
      case "vernacularname" -> table.read(issues, row -> addCommonName(row, of(row)));
      case "description" -> table.read(issues, row -> addNarrative(row, of(row)));
      case "speciesprofile" -> table.read(issues, row -> addSystems(row, of(row)));
      default -> -1;
    };
  }

  private TaxonDetails of(ArchiveRow row) {
    var id = row.find(MetaFile.CORE_ID, "taxonid", "id");
    if (id == null || names.find(id) == null) {
      orphans.merge(row.table().file().name(), 1L, Long::sum);
      return new TaxonDetails();
    }
    return details.computeIfAbsent(id, _ -> new TaxonDetails());
  }

  private void addStatus(ArchiveRow row, TaxonDetails taxon) {
    var written = row.find(THREAT_STATUS);
    var status = written == null ? null : mapping.category(written);
    if (Holds.NA.equals(status) && row.blanks().writes(Holds.NA)) {
      row.problem(
          issues,
          "threatStatus",
          written,
          "is Not Applicable, or a blank; write Not Applicable for the category, or leave blank"
              + " cells empty (in R: na = \"\")");
    } else if (status != null) {
      taxon.add(
          new TaxonDetails.Status(
              status,
              row.find("locality", "area"),
              row.find("eventdate"),
              row.table().file().name(),
              row.line()));
    }
  }

  private void addDistribution(ArchiveRow row, TaxonDetails taxon) {
    addStatus(row, taxon);
    var occurrence = lower(row.find("occurrencestatus"));
    if (occurrence.equals("absent") || occurrence.equals("excluded")) {
      return;
    }
    country(row)
        .ifPresent(country -> {
          var means = lower(row.find("establishmentmeans", "degreeofestablishment", "status"));
          taxon.add(
              Objects.requireNonNull(country.code()),
              new Location(
                  means.contains("endemic"),
                  new Occurrence(null, origin(means), presence(occurrence), null, country)));
        });
  }

  private Optional<Coded> country(ArchiveRow row) {
    var place = row.find("countrycode", "locationid", "areaid");
    if (place == null || (place.equals(Holds.NA) && !isNamibia(row))) {
      return Optional.empty();
    }
    var gazetteer = row.find("gazetteer");
    var match = COUNTRY.matcher(place);
    var country =
        match.matches() && (gazetteer == null || gazetteer.equalsIgnoreCase("iso"))
            ? codeLists.find(Group.COUNTRIES, match.group(1).toUpperCase(Locale.ROOT))
            : Optional.<Coded>empty();
    if (country.isEmpty()) {
      unmapped.add("location", gazetteer == null ? place : gazetteer + ":" + place);
    }
    return country;
  }

  /** Whether the code NA is that of Namibia, and no blank. */
  private boolean isNamibia(ArchiveRow row) {
    var name = row.find("country", "locality", "area");
    boolean told = name != null && name.startsWith("Nam");
    var meaning =
        NamibiaOrBlank.of(told || row.has("country"), name, row.blanks().writes(Holds.NA));
    if (meaning == NamibiaOrBlank.UNTOLD) {
      row.problem(issues, "countryCode", Holds.NA, NamibiaOrBlank.MEND);
    } else if (meaning == NamibiaOrBlank.BLANK) {
      row.blanks().count("countrycode", Holds.NA);
    }
    return meaning == NamibiaOrBlank.NAMIBIA;
  }

  private static String origin(String means) {
    if (means.contains("reintroduced")) {
      return "Reintroduced";
    }
    if (means.contains("introduced") || means.contains("invasive") || means.contains("alien")) {
      return "Introduced";
    }
    if (means.contains("vagrant")) {
      return "Vagrant";
    }
    return means.contains("uncertain") ? "Origin Uncertain" : "Native";
  }

  private static String presence(String occurrence) {
    if (occurrence.contains("extinct") || occurrence.contains("extirpated")) {
      return "Extinct Post-1500";
    }
    return occurrence.contains("doubtful") || occurrence.contains("uncertain")
        ? "Presence Uncertain"
        : "Extant";
  }

  private void addCommonName(ArchiveRow row, TaxonDetails taxon) {
    var name = row.find("vernacularname", "name");
    if (name == null) {
      row.problem(issues, "vernacularName", null, "is missing; leave the row out");
      return;
    }
    var language = row.find("language");
    var code = language == null ? null : languageCode(language);
    if (language != null && code == null) {
      unmapped.add("language", language);
    }
    var main = lower(row.find("ispreferredname", "preferred"));
    taxon.add(new CommonName(main.equals("true") || main.equals("1"), name, code));
  }

  private static @Nullable String languageCode(String language) {
    return LanguageCodes.findByCode(language).or(() -> LanguageCodes.find(language)).orElse(null);
  }

  private void addNarrative(ArchiveRow row, TaxonDetails taxon) {
    var text = row.find("description");
    if (text == null) {
      return;
    }
    var type = lower(row.find("type", "category"));
    var narrative =
        NARRATIVES.stream()
            .filter(entry -> type.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    narrative.ifPresentOrElse(
        kind -> taxon.add(kind, text), () -> unmapped.add("description type", type));
  }

  private void addSystems(ArchiveRow row, TaxonDetails taxon) {
    SYSTEMS.forEach((term, code) -> {
      var value = lower(row.find(term));
      if (value.equals("true") || value.equals("1")) {
        codeLists.find(Group.SYSTEMS, code).ifPresent(taxon::addSystem);
      }
    });
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  /** What was read about a name; null for nothing. */
  @Nullable TaxonDetails find(String id) {
    return details.get(id);
  }

  /** Rows that belong to no name, by file. */
  Map<String, Long> orphans() {
    return orphans;
  }
}
