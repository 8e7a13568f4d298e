package org.saola.api.redlist4;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment;
import org.saola.redlist.Assessment.Category;
import org.saola.redlist.Assessment.Citation;
import org.saola.redlist.Assessment.Credit;
import org.saola.redlist.Assessment.Documentation;
import org.saola.redlist.Assessment.Habitat;
import org.saola.redlist.Assessment.Location;
import org.saola.redlist.Assessment.NotedCode;
import org.saola.redlist.Assessment.Occurrence;
import org.saola.redlist.Assessment.Threat;
import org.saola.redlist.Assessment.UseAndTrade;
import org.saola.redlist.Coded;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.CommonName;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.redlist.RedListTaxon.Name;
import org.saola.redlist.RedListTaxon.SpecialistGroup;
import org.saola.redlist.RedListTaxon.Synonym;
import org.saola.redlist.SupplementaryInfo;
import org.saola.redlist.SupplementaryInfo.InPlaceAction;
import org.saola.redlist.SupplementaryInfo.InPlaceActions;

/** An invented assessment of an invented taxon; what is not named here is the same in all. */
public record Specimen(
    int id,
    Name name,
    Level level,
    @Nullable LocalDate date,
    boolean latest,
    boolean possiblyExtinct,
    String category,
    List<Coded> scopes) {
  static final Coded GLOBAL = new Coded("1", "Global");
  static final Coded EUROPE = new Coded("2", "Europe");

  /** The latest global assessment of a species of frogs. */
  public static Specimen ofFrog(int id, int sisId, @Nullable LocalDate date) {
    return new Specimen(
        id, frog(sisId, null), Level.SPECIES, date, true, false, "CR", List.of(GLOBAL));
  }

  static Name frog(int sisId, @Nullable String infraName) {
    var scientific =
        "Rana inventa" + letters(sisId) + (infraName == null ? "" : " ssp. " + infraName);
    return new Name(
        sisId,
        scientific,
        "ANIMALIA",
        "CHORDATA",
        "AMPHIBIA",
        "ANURA",
        "RANIDAE",
        "Rana",
        "inventa" + letters(sisId),
        null,
        infraName,
        "Doe &amp; Roe, 2001",
        List.of(new SpecialistGroup("Frogs", null, "<p>Frogs</p>")),
        List.of(new CommonName(false, "Étang", "fre"), new CommonName(true, "Pond Frog", "eng")),
        List.of(
            new Synonym(
                "Rana ficta", "ADDED", "Rana", "ficta", "Roe", null, null, "subspecies", "x")));
  }

  private static String letters(int number) {
    return Integer.toString(number, 26).replaceAll("[0-9]", "q$0").replaceAll("[0-9]", "e");
  }

  Specimen withDate(@Nullable LocalDate other) {
    return new Specimen(id, name, level, other, latest, possiblyExtinct, category, scopes);
  }

  Specimen historic() {
    return new Specimen(id, name, level, date, false, possiblyExtinct, category, scopes);
  }

  Specimen lost() {
    return new Specimen(id, name, level, date, latest, true, category, scopes);
  }

  Specimen in(Coded... others) {
    return new Specimen(id, name, level, date, latest, possiblyExtinct, category, List.of(others));
  }

  /** The same of another taxon. */
  public Specimen of(Name other, Level otherLevel) {
    return new Specimen(id, other, otherLevel, date, latest, possiblyExtinct, category, scopes);
  }

  /** Another assessment of the same. */
  public Specimen numbered(int otherId) {
    return new Specimen(otherId, name, level, date, latest, possiblyExtinct, category, scopes);
  }

  public RedListTaxon taxon() {
    var parents = level == Level.SPECIES ? List.<Name>of() : List.of(frog(1, null));
    var children = level == Level.SPECIES ? List.of(frog(900, "minor")) : List.<Name>of();
    return new RedListTaxon(name, parents, List.of(), children, level);
  }

  public Assessment assessment() {
    var native_ = new Occurrence("No", "Native", "Extant", List.of("Resident"), coded("AD"));
    return new Assessment(
        id,
        date,
        date == null ? null : Integer.toString(date.getYear() + 1),
        latest,
        possiblyExtinct,
        false,
        date == null ? null : "A2cd; D",
        "Doe, J. & Roe, R. 2001. " + name.scientificName() + ". ",
        true,
        false,
        taxon(),
        new Coded("1", "Decreasing"),
        new Category("3.1", "Critically Endangered", category),
        info(),
        new Documentation("<i>range</i>", "", null, "t", "m", "u", "r", null, "n"),
        List.of(new Coded("7", "Palearctic")),
        List.of(new NotedCode("", coded("1_1"))),
        List.of(new Occurrence(null, null, null, null, coded("27"))),
        List.of(new Habitat("Yes", "Resident", "Suitable", coded("1_6"))),
        List.of(new Location(true, native_)),
        List.of(new NotedCode(null, coded("1_2"))),
        List.of(new UseAndTrade(true, null, null, true, coded("1"))),
        List.of(threat()),
        List.of(new Credit("assessor", "Doe, J. & Roe, R.", List.of("Jane Doe", "Rob Roe"))),
        List.of("a reason"),
        List.of(new Citation("Doe. 2001. <i>Frogs</i>.", "2001", "Frogs", "Doe", "Doe 2001")),
        List.of(coded("T")),
        List.of(coded("2_1_1")),
        scopes,
        List.of(coded("1_2"), coded("1_2")),
        List.of(coded("0")));
  }

  private static Threat threat() {
    return new Threat(
        "Unknown", "Ongoing", null, "Low Impact: 3", null, null, null, "Aus", null, coded("9_5_1"));
  }

  private static Coded coded(String code) {
    return new Coded(code, "the " + code);
  }

  private static SupplementaryInfo info() {
    return new SupplementaryInfo(
        1200,
        0,
        null,
        null,
        ">20,000",
        "No",
        "Unknown",
        "7.6",
        null,
        "Not a Migrant",
        null,
        List.of(
            new InPlaceActions("In-place education", List.of(new InPlaceAction("Taught", "Yes")))),
        null,
        null,
        "3",
        null,
        null,
        null,
        null,
        "12",
        null,
        null,
        "100-200",
        null,
        null,
        null,
        null);
  }
}
