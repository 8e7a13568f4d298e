package org.saola.web.species;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.DemoServer;
import org.saola.language.Language;
import org.saola.publish.source.StoredLaw;
import org.saola.species.SpeciesDatasets;
import org.saola.species.SpeciesKey;
import org.saola.species.SpeciesReader;
import org.saola.species.SpeciesReader.Outcome.Found;
import org.saola.status.Topic;
import org.saola.store.names.Crosswalks;
import org.saola.store.names.Names;
import org.saola.store.release.Dataset;
import org.saola.store.release.ReleaseDays;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.Relation;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.web.page.Words;
import org.saola.web.part.Emptiness;

/** Only of what means the same for certain a page says anything as its own. */
final class SpeciesViewsTest extends DemoServer {
  private static final String ELEPHANT = "24";
  private static final String LION = "64";

  private static SpeciesView view(String key, LocalDate day, CrosswalkRow... links) {
    var datasets =
        new SpeciesDatasets(
            Names.UsualDatasets.FIRST,
            () -> Dataset.FIRST,
            dataset -> database().speciesPlus(dataset).current(),
            dataset -> database().redList(dataset).current());
    Crosswalks crosswalks = (_, _, _) -> List.of(links);
    var days = new ReleaseDays(Clock.systemUTC());
    var found =
        (Found)
            new SpeciesReader(datasets, crosswalks, days, new StoredLaw()::of)
                .find(SpeciesKey.parse(key, datasets).orElseThrow(), day);
    return new SpeciesViews(datasets, found.species(), days.today(), Words.in(Language.EN)).view();
  }

  private static SpeciesView view(String key, CrosswalkRow... links) {
    return view(key, LocalDate.now(Clock.systemUTC()), links);
  }

  private static CrosswalkRow link(String redList, Direction direction, boolean question) {
    var relation = direction == Direction.EQUAL ? Relation.EXACT : Relation.SPLIT;
    return new CrosswalkRow(
        taxon("cites:" + ELEPHANT),
        taxon("iucn:" + redList),
        relation,
        direction,
        question,
        List.of());
  }

  private static SourceTaxon taxon(String id) {
    return new SourceTaxon(
        id, new SourceName("Loxodonta africana", ""), "species", "", "", List.of());
  }

  @ParameterizedTest(name = "of {0} a species has {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          56 | II | only some of its species are in Appendix I
          53 |    | it is not listed itself, some of its species are
          """)
  void aSpeciesHasNothingFromWhatIsListedBelowATaxonAboveIt(
      String above, @Nullable String listing, String because) {
    var link =
        new CrosswalkRow(
            taxon("cites:" + above),
            taxon("iucn:24"),
            Relation.HIGHER_LISTING_ONLY,
            Direction.CITES_BROADER,
            false,
            List.of());
    assertThat(view("cites:" + above).cites().summary()).as("of itself").contains("I");
    var cell = view("iucn:24", link).cites();
    assertThat(cell.summary()).as(because).isEqualTo(listing);
    assertThat(cell.empty() == null).as(because).isEqualTo(listing != null);
  }

  @ParameterizedTest(name = "{0} question={1}: own {2}, listing {3}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EQUAL          | false | true  | true  | both mean the same
          EQUAL          | true  | false | false | a person must decide
          CITES_BROADER  | false | false | true  | the listing holds the taxon, the rest is of the whole
          CITES_NARROWER | false | false | false | only a part is listed
          """)
  void whatIsSaidOfAnotherConceptIsNotSaidOfThisOne(
      Direction direction, boolean question, boolean own, boolean listing, String because) {
    var view = view("iucn:24", link(ELEPHANT, direction, question));
    assertThat(view.cites().summary() != null).as(because).isEqualTo(listing);
    assertThat(!view.restrictions().quotas().isEmpty()).as(because).isEqualTo(own);
    assertThat(view.range().speciesPlus().tells()).as(because).isEqualTo(own);
    assertThat(view.history().stream().anyMatch(row -> row.list().equals("cites")))
        .as(because)
        .isEqualTo(own);
    assertThat(view.timeline().groups().size() > 1).as(because).isEqualTo(own);
    assertThat(view.names().common().stream().anyMatch(each -> each.lists().contains("Species+")))
        .as(because)
        .isEqualTo(own);
    assertThat(view.references().stream().anyMatch(each -> each.list().equals("Species+")))
        .as(because)
        .isEqualTo(own);
    assertThat(view.restrictions().doubts().isEmpty()).as(because).isEqualTo(own);
    assertThat(view.cites().label() != null)
        .as("what is listed has its name beside it")
        .isEqualTo(listing && !own);
  }

  @Test
  void aCategoryThatIsNotCarriedStandsInTheNoteAlone() {
    var view = view("cites:24", link(ELEPHANT, Direction.CITES_BROADER, false));
    assertThat(view.evaluations()).isEmpty();
    assertThat(view.concepts()).singleElement().returns("EN", each -> each.category());
    assertThat(view.details()).isNull();
    assertThat(
            view(
                    "cites:24",
                    LocalDate.of(2005, 1, 1),
                    link(ELEPHANT, Direction.CITES_BROADER, true))
                .concepts())
        .as("the category is that of the day")
        .singleElement()
        .returns("VU", each -> each.category());
  }

  @Test
  void assessmentsOfTwoTaxaNeverFollowOnEachOther() {
    var view =
        view(
            "cites:24", link(ELEPHANT, Direction.EQUAL, false), link(LION, Direction.EQUAL, false));
    var lanes = view.timeline().groups().getFirst().lanes();
    assertThat(lanes.stream().filter(lane -> lane.name().equals("Global"))).hasSize(2);
    assertThat(view.evaluations()).allMatch(each -> each.list() != null);
  }

  @Test
  void ofAnEarlierDayNothingLaterIsTold() {
    var day = LocalDate.of(1995, 6, 1);
    var view = view("cites:24", day, link(ELEPHANT, Direction.EQUAL, false));
    assertThat(view.history())
        .isNotEmpty()
        .allMatch(row -> row.date() == null || !row.date().isAfter(day));
    assertThat(view.history().stream().filter(row -> row.current()).map(row -> row.sign()))
        .containsOnly("I");
    assertThat(Stream.of("A", "B"))
        .as("annexes of 1997")
        .noneMatch(annex -> view.history().stream().anyMatch(row -> row.sign().equals(annex)));
    assertThat(view.evaluations()).isEmpty();
  }

  @Test
  void aListThatDoesNotHaveTheTaxonDeniesNothing() {
    var view = view("iucn:24");
    assertThat(view.restrictions().nothing()).isFalse();
    assertThat(view.restrictions().doubts().keySet())
        .allMatch(cell -> cell.kind() == Emptiness.NAME_UNKNOWN);
  }

  @ParameterizedTest(name = "{0} on {1}: {2} and {3}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cites:24 | 1975-06-30 | not_listed | before_eu_law | CITES had not entered into force
          cites:24 | 1989-12-31 | II         | before_eu_law | Regulation 338/97 was to come
          cites:24 | 1998-01-01 | I/II       | A/B           | three populations had been moved
          """)
  void aPastDayIsReadFromTheDaysOfTheChanges(
      String key, LocalDate day, String cites, String eu, String because) {
    var view = view(key, day);
    assertThat(said(view.cites())).as(because).isEqualTo(cites);
    assertThat(said(view.eu())).as(because).isEqualTo(eu);
    var decisions = view.restrictions().absence(Topic.EU_DECISIONS);
    assertThat(decisions != null && "before_eu_law".equals(decisions.reason()))
        .as("of law of the EU before 1997 there are no data, so nobody can say that none was")
        .isEqualTo(eu.equals("before_eu_law"));
  }

  private static String said(SpeciesView.LawCell cell) {
    var empty = cell.empty();
    if (empty == null) {
      return String.valueOf(cell.summary());
    }
    return empty.reason() == null ? empty.kind().name().toLowerCase(Locale.ROOT) : empty.reason();
  }
}
