package org.saola.api.redlist3;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment;
import org.saola.redlist.Assessment.Category;
import org.saola.redlist.Assessment.Credit;
import org.saola.redlist.Assessment.Documentation;
import org.saola.redlist.Assessment.Habitat;
import org.saola.redlist.Assessment.Location;
import org.saola.redlist.Assessment.NotedCode;
import org.saola.redlist.Assessment.Occurrence;
import org.saola.redlist.Assessment.Threat;
import org.saola.redlist.Coded;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.CommonName;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.redlist.RedListTaxon.Name;
import org.saola.redlist.RedListTaxon.Synonym;
import org.saola.redlist.SupplementaryInfo;

/** An invented assessment of an invented frog; what is not named here is the same in all. */
record InventedFrog(
    int id, RedListTaxon taxon, int year, boolean latest, Category category, List<Coded> scopes) {
  static final Coded GLOBAL = new Coded("1", "Global");
  static final Coded EUROPE = new Coded("2", "Europe");

  static RedListTaxon species(int sisId, String epithet, Synonym... synonyms) {
    return taxon(sisId, "Rana " + epithet, Level.SPECIES, List.of(synonyms));
  }

  /** A taxon by its name: the third word begins what follows the species. */
  static RedListTaxon taxon(int sisId, String name, Level level, List<Synonym> synonyms) {
    var words = name.split(" ", 3);
    var rest = words.length < 3 ? null : words[2];
    var parts =
        new Name(
            sisId,
            name,
            "ANIMALIA",
            "CHORDATA",
            "AMPHIBIA",
            "ANURA",
            "RANIDAE",
            words[0],
            words[1],
            level == Level.SUBPOPULATION ? rest : null,
            level == Level.INFRARANK && rest != null ? rest.split(" ", 2)[1] : null,
            "Doe & Roe, 2001",
            List.of(),
            List.of(new CommonName(false, "Étang", "fre"), new CommonName(true, "Frog", "eng")),
            synonyms);
    return new RedListTaxon(parts, List.of(), List.of(), List.of(), level);
  }

  static Synonym synonym(String name, String author) {
    return new Synonym(name + " " + author, "ACCEPTED", null, null, author, null, null, null, null);
  }

  Assessment assessment() {
    var date = LocalDate.of(year - 1, 7, 1);
    var amended = id % 2 == 0 ? "" : " (amended version of %d assessment)".formatted(year - 1);
    return new Assessment(
        id,
        date,
        Integer.toString(year),
        latest,
        false,
        false,
        "A2cd",
        "Doe, J. %d. %s%s. ".formatted(year, taxon.name().scientificName(), amended),
        true,
        false,
        taxon,
        new Coded("1", "Decreasing"),
        category,
        info(),
        new Documentation("<i>range</i>", "p", "h", "t", "m", null, "r", null, "n"),
        List.of(),
        List.of(action("5_4_4", "Scale unspecified"), action("1_1", "Site/area protection")),
        List.of(),
        List.of(habitat("4_2"), habitat("13_1")),
        List.of(new Location(false, new Occurrence(null, "Native", "Extant", null, andorra()))),
        List.of(),
        List.of(),
        List.of(threat("8_1_2", "Named species", "Rattus"), threat("11_4", "Storms", null)),
        List.of(
            new Credit("assessor", "Doe, J. & Roe, R.", null),
            new Credit("evaluator", "Poe", null)),
        List.of("a reason"),
        List.of(),
        List.of(new Coded("A", "Annual")),
        List.of(),
        scopes,
        List.of(),
        List.of(new Coded("0", "Terrestrial"), new Coded("1", "Freshwater (=Inland waters)")));
  }

  private static Coded andorra() {
    return new Coded("AD", "Andorra");
  }

  private static NotedCode action(String code, String description) {
    return new NotedCode("", new Coded(code, description));
  }

  private static Habitat habitat(String code) {
    return new Habitat("Yes", null, "Suitable", new Coded(code, "Habitat " + code));
  }

  private static Threat threat(String code, String description, @Nullable String species) {
    return new Threat(
        "Unknown",
        "Ongoing",
        null,
        "Low Impact: 3",
        "Rapid Declines",
        null,
        null,
        species,
        null,
        new Coded(code, description));
  }

  private static SupplementaryInfo info() {
    return new SupplementaryInfo(
        1200, 0, null, 15, null, null, null, null, null, null, null, List.of(), null, null, null,
        null, null, null, null, "12", null, null, "100-200", null, null, null, null);
  }
}
