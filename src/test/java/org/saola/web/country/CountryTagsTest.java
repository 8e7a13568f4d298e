package org.saola.web.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.redlist.Assessment.Location;
import org.saola.redlist.Assessment.Occurrence;
import org.saola.redlist.Coded;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.Relation;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;

/** Each list is quoted as it speaks, and Species+ only of a taxon that is the same for sure. */
final class CountryTagsTest {

  private static Location location(
      String code, @Nullable String presence, @Nullable String origin) {
    return new Location(false, new Occurrence(null, origin, presence, null, new Coded(code, "")));
  }

  @Test
  void presenceAndOriginAreToldOfCountriesAndNotOfTheirParts() {
    var told =
        CountryTags.of(
            List.of(
                location("KE", "Extant", "Native"),
                location("KE", "Extant", "Introduced"),
                location("TZ", "Possibly Extinct", null),
                location("UG", null, " "),
                location("CN-QH", "Extinct Post-1500", "Native")));
    assertThat(told)
        .isEqualTo(
            Map.of(
                "KE", List.of("Extant", "Native", "Introduced"),
                "TZ", List.of("Possibly Extinct"),
                "UG", List.of()));
  }

  @ParameterizedTest(name = "{0} {1}, in question: {2}; the same: {3} because {4}")
  @CsvSource({
    "EXACT,               EQUAL,          false, true,  one concept by one name",
    "SYNONYM,             EQUAL,          false, true,  one concept by two names",
    "EXACT,               EQUAL,          true,  false, a person must decide",
    "SPLIT,               CITES_BROADER,  false, false, CITES may mean the others",
    "LUMP,                CITES_NARROWER, false, false, CITES means a part",
    "HIGHER_LISTING_ONLY, CITES_BROADER,  false, false, a genus lives where others of it do",
  })
  void nothingIsTakenOverALinkThatIsNotEqual(
      Relation relation, Direction direction, boolean question, boolean same, String because) {
    assertThat(CountryResidents.same(List.of(link(1, relation, direction, question))) != null)
        .as(because)
        .isEqualTo(same);
  }

  @Test
  void ofTwoThatAreEqualNeitherIsTheSameForSure() {
    var links = new ArrayList<CrosswalkRow>();
    assertThat(CountryResidents.same(links)).isNull();
    links.add(link(1, Relation.EXACT, Direction.EQUAL, false));
    assertThat(CountryResidents.same(links)).isNotNull();
    links.add(link(2, Relation.SYNONYM, Direction.EQUAL, false));
    assertThat(CountryResidents.same(links)).isNull();
  }

  private static CrosswalkRow link(
      int cites, Relation relation, Direction direction, boolean question) {
    return new CrosswalkRow(
        taxon("cites:" + cites), taxon("iucn:1"), relation, direction, question, List.of());
  }

  private static SourceTaxon taxon(String id) {
    return new SourceTaxon(id, new SourceName("Aus bus", ""), "species", "", "", List.of());
  }
}
