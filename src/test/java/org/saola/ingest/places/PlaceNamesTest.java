package org.saola.ingest.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.language.Language;
import org.saola.speciesplus.TaxonRecord.PublishedDistribution;

final class PlaceNamesTest {

  private static List<PublishedDistribution> places(String codes, String names) {
    var cells = cells(codes, names);
    return new TaggedPlaces(PlaceNames.of(Stream.of(cells))).of(cells, 1);
  }

  private static PlaceCells cells(String codes, String names) {
    return new PlaceCells(codes == null ? "" : codes, names == null ? "" : names, Map.of());
  }

  @ParameterizedTest(name = "{0} and {1}: {3}")
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          CN, HK, TW ¦ China, Hong Kong, SAR, Taiwan, Province of China ¦ CN China/HK Hong Kong, SAR/TW Taiwan, Province of China ¦ known names hold commas
          CN,HK ¦ China,Hong Kong, SAR ¦ CN China/HK Hong Kong, SAR ¦ the website joins without a blank
          BQ,NA ¦ Bonaire, Saint Eustatius and Saba,Namibia ¦ BQ Bonaire, Saint Eustatius and Saba/NA Namibia ¦ Namibia is no missing value
          KM  MG  MU ¦ Comoros  Madagascar  Mauritius ¦ KM Comoros/MG Madagascar/MU Mauritius ¦ copies lose their commas
          KM MG MU ¦ ¦ KM Comoros/MG Madagascar/MU Mauritius ¦ blanks alone
          cn; hk ¦ China; Hong Kong SAR ¦ CN China/HK Hong Kong SAR ¦ semicolons, small letters, and the file's own words
          CN|TW ¦ China|Taiwan ¦ CN China/TW Taiwan ¦ bars
          CN, CN ¦ ¦ CN China ¦ each place once
          GR ¦ ¦ GR Greece ¦ codes alone
          ¦ Greece, Hong Kong, SAR ¦ GR Greece/HK Hong Kong, SAR ¦ names alone
          Afghanistan,Albania ¦ ¦ AF Afghanistan/AL Albania ¦ names among the codes
          UT ¦ Utopia, Province of Nowhere ¦ UT Utopia, Province of Nowhere ¦ one code, one name
          CN, UT, TW ¦ China, Utopia, Isle of, Taiwan, Province of China ¦ CN China/UT Utopia, Isle of/TW Taiwan, Province of China ¦ what stands between known names
          CN, Hong Kong, SAR ¦ ¦ CN China/HK Hong Kong, SAR ¦ codes and names mixed
          UT, OZ ¦ Utopia, Isle of, Oz ¦ UT /OZ  ¦ two ways, so that nothing is told
          SZ ¦ Swaziland ¦ SZ Swaziland ¦ as the file calls it
          TR, CI ¦ Turkey, Ivory Coast ¦ TR Turkey/CI Ivory Coast ¦ names of other lists
          QQ ¦ ¦ QQ  ¦ nothing is known
          """)
  void readsLists(String codes, String names, String expected, String because) {
    assertThat(
            places(codes, names).stream()
                .map(each ->
                    each.place().isoCode2()
                        + " "
                        + (each.place().name().en() == null ? "" : each.place().name().en()))
                .collect(Collectors.joining("/")))
        .isEqualTo(expected.stripTrailing().isEmpty() ? "" : padded(expected));
  }

  /** Tables lose blanks at their ends. */
  private static String padded(String expected) {
    return Arrays.stream(expected.split("/", -1))
        .map(place -> place.length() == 2 ? place + " " : place)
        .collect(Collectors.joining("/"));
  }

  @ParameterizedTest(name = "{0} and {1}: {4}")
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          CN, Xanadu ¦ ¦ true ¦ Xanadu ¦ a code and something else
          Afghanistan Albania ¦ ¦ true ¦ Afghanistan Albania ¦ names without separators
          12, 34 ¦ ¦ true ¦ 12 ¦ numbers
          ¦ Greece, Oz ¦ false ¦ Oz ¦ a name of two letters is no code
          ¦ Greece, Xanadu ¦ false ¦ Xanadu ¦ a name that nobody knows
          """)
  void refusesWhatIsNoPlace(
      String codes, String names, boolean amongCodes, String value, String because) {
    var cells = cells(codes, names);
    var problem = PlaceNames.of(Stream.of(cells)).problem(cells).orElseThrow();
    assertThat(problem.codes()).isEqualTo(amongCodes);
    assertThat(problem.value()).isEqualTo(value);
    assertThat(places(codes, names)).isEmpty();
  }

  @Test
  void nothingIsNoProblem() {
    var cells = cells("", "");
    assertThat(PlaceNames.of(Stream.of(cells)).problem(cells)).isEmpty();
    assertThat(places("", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CN, COUNTRY",
    "HK, TERRITORY",
    "TW, TERRITORY",
    "S1, COUNTRY",
    "GL, TERRITORY",
    "UT,"
  })
  void tellsTypesWhereTheyAreKnown(String code, String type) {
    assertThat(places(code, "").getFirst().place().type()).isEqualTo(type);
  }

  @Test
  void keepsTheLanguageOfNames() {
    var rows =
        List.of(cells("CN, DE, GR", "China, Alemania, Grecia"), cells("ES, CI", "España, Costa"));
    var names = PlaceNames.of(rows.stream());
    assertThat(names.language()).isEqualTo(Language.ES);
    assertThat(names.place("DE").name().es()).isEqualTo("Alemania");
    assertThat(names.place("DE").name().en()).isEqualTo("Germany");
    assertThat(names.place("BR").name().en()).isEqualTo("Brazil");
    assertThat(names.place("BR").name().es()).isNull();
  }

  /** A name that two places share would be taken for either. */
  @Test
  void theListKnowsEachPlaceByItsOwnName() {
    var list = CountryList.get();
    for (var first = 'A'; first <= 'Z'; first++) {
      for (var second = 'A'; second <= 'Z'; second++) {
        var code = "" + first + second;
        list.find(code)
            .ifPresent(country -> assertThat(list.findCode(country.name())).contains(code));
      }
    }
    assertThat(list.find("NA")).isPresent();
  }
}
