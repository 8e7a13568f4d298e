package org.saola.taxonomy.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.match.SourceTaxon.CommonName;
import org.saola.taxonomy.match.SourceTaxon.HigherTaxa;

class SearchIndexTest {
  private static final SearchIndex INDEX =
      new SearchIndex(
          List.of(
              both("Panthera leo", "Felis leo", "Lion", "León", "獅子"),
              cites("Panthera", "", ""),
              cites("Panthera tigris", "Felis tigris", "Tiger"),
              iucn("Leopardus pardalis", "Felis pardalis", "Ocelot"),
              iucn("Loxodonta africana", "Elephas africanus", "African Elephant"),
              iucn("Leo leo", "", "Éléphant d'Afrique")));

  private static SourceTaxon taxon(
      String source, String status, String name, String synonym, String... common) {
    return new SourceTaxon(
        source + ":" + Math.abs(name.hashCode() % 1000),
        new SourceName(name, ""),
        name.contains(" ") ? "species" : "genus",
        new HigherTaxa("Animalia", "Chordata", "Mammalia", "Carnivora", "Felidae"),
        synonym.isEmpty() ? List.of() : List.of(new SourceName(synonym, "")),
        List.of(common).stream().map(each -> new CommonName(each, "")).toList(),
        status);
  }

  private static Entry both(String name, String synonym, String... common) {
    return new Entry(
        taxon("cites", "I/II", name, synonym, common), taxon("iucn", "VU", name, synonym));
  }

  private static Entry cites(String name, String synonym, String... common) {
    return new Entry(taxon("cites", "II", name, synonym, common), null);
  }

  private static Entry iucn(String name, String synonym, String... common) {
    return new Entry(null, taxon("iucn", "LC", name, synonym, common));
  }

  @ParameterizedTest(name = "{0} finds {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          panthera leo     | Panthera leo exact accepted                             | the same in any case
          Panthera         | Panthera exact accepted, Panthera leo prefix accepted, Panthera tigris prefix accepted | the same before what begins so
          felis leo        | Panthera leo exact synonym                              | a synonym
          lion             | Panthera leo exact common_name                          | what people call it
          leon             | Panthera leo exact common_name                          | without its mark
          獅               | Panthera leo prefix common_name                         | the beginning, in any script
          leo              | Leo leo prefix accepted, Leopardus pardalis prefix accepted, Panthera leo prefix common_name | what begins so, whatever it is
          elephant         | Leo leo prefix common_name, Loxodonta africana part common_name | marks don't count
          elephant african | Loxodonta africana words common_name                    | words in another order
          pantera tigris   | Panthera tigris typo accepted                           | a letter is missing
          ocelott          | Leopardus pardalis typo common_name                     | a letter too many
          xyzzy            |                                                         | nothing
          """)
  void ranksWhatItFinds(String asked, String found, String because) {
    assertThat(words(INDEX.search(asked, Map.of()).page(0, 10)))
        .as(because)
        .isEqualTo(found == null ? "" : found);
  }

  private static String words(List<Hit> hits) {
    return hits.stream()
        .map(hit ->
            "%s %s %s".formatted(hit.entry().name(), hit.how().word(), hit.name().kind().word()))
        .collect(Collectors.joining(", "));
  }

  @Test
  void countsExactly() {
    var result = INDEX.search("pan", Map.of());
    assertThat(result.counts(SearchFacet.RANK)).isEqualTo(Map.of("species", 2, "genus", 1));
    assertThat(result.counts(SearchFacet.APPENDIX)).isEqualTo(Map.of("II", 3, "I", 1));
    assertThat(result.counts(SearchFacet.LIST)).isEqualTo(Map.of("cites", 3, "iucn", 1));
    var filtered =
        INDEX.search("pan", Map.of(SearchFacet.APPENDIX, "i", SearchFacet.RANK, "species"));
    assertThat(filtered.total()).isEqualTo(1);
    assertThat(filtered.counts(SearchFacet.CATEGORY)).isEqualTo(Map.of("VU", 1));
    assertThat(filtered.counts(SearchFacet.APPENDIX))
        .as("of a facet with a filter what the others let through")
        .isEqualTo(Map.of("II", 2, "I", 1));
    assertThat(INDEX.search("pan", Map.of(SearchFacet.FAMILY, "Nobodidae")).total()).isZero();
  }

  @Test
  void countsAsCountingOneByOneDoes() {
    var random = new Random(7);
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < 400; i++) {
      entries.add(new Entry(taxonOf(i, "Genus species" + (char) ('a' + i % 5)), null));
    }
    Map<Integer, List<String>> threats = new HashMap<>();
    Map<Integer, List<String>> countries = new HashMap<>();
    for (int i = 0; i < 400; i++) {
      threats.put(i, values(random, 3, 4)); // many bear each
      countries.put(i, values(random, 1, 200)); // few bear each
    }
    var index =
        new SearchIndex(
            entries,
            (sorted, sink) -> {
              for (int i = 0; i < sorted.size(); i++) {
                int id = Integer.parseInt(sorted.get(i).id().substring("cites:".length()));
                for (var value : threats.getOrDefault(id, List.of())) {
                  sink.add(SearchFacet.THREAT, value, i);
                }
                for (var value : countries.getOrDefault(id, List.of())) {
                  sink.add(SearchFacet.COUNTRY, value, i);
                }
              }
            },
            "of one import");
    var result =
        index.search(
            "genus speciesa", Map.of(SearchFacet.THREAT, "1,2", SearchFacet.COUNTRY, "0,5,17"));
    var found = IntStream.range(0, 400).filter(i -> i % 5 == 0).boxed().toList();
    Predicate<Integer> threatened = i -> any(threats, i, "1", "2");
    Predicate<Integer> living = i -> any(countries, i, "0", "5", "17");
    assertThat(result.total())
        .isEqualTo((int) found.stream().filter(threatened.and(living)).count());
    assertThat(result.counts(SearchFacet.THREAT))
        .isEqualTo(counted(found.stream().filter(living).map(threats::get)));
    assertThat(result.counts(SearchFacet.COUNTRY))
        .isEqualTo(counted(found.stream().filter(threatened).map(countries::get)));
  }

  private static List<String> values(Random random, int most, int different) {
    return random
        .ints(1 + random.nextInt(most), 0, different)
        .distinct()
        .mapToObj(String::valueOf)
        .toList();
  }

  private static boolean any(Map<Integer, List<String>> values, int id, String... wanted) {
    return values.getOrDefault(id, List.of()).stream().anyMatch(List.of(wanted)::contains);
  }

  private static Map<String, Integer> counted(Stream<List<String>> values) {
    return values
        .flatMap(List::stream)
        .collect(Collectors.toMap(value -> value, _ -> 1, Integer::sum));
  }

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RELEVANCE | Leo leo, Felis leo, Panthera leo, Ursus leo                | what begins so comes first
          NAME      | Felis leo, Leo leo, Panthera leo, Ursus leo                | a name is a name
          CATEGORY  | Panthera leo, Leo leo, Ursus leo, Felis leo                | CR, V, LC, none
          YEAR      | Ursus leo, Leo leo, Panthera leo, Felis leo                | 2022 of two years, 2020, 1996, none
          """)
  void sorts(SearchOrder order, String names, String because) {
    var index =
        new SearchIndex(
            List.of(
                new Entry(taxon("cites", "II", "Felis leo", ""), null),
                assessed("Leo leo", "V"),
                assessed("Panthera leo", "CR"),
                assessed("Ursus leo", "LC")),
            (entries, sink) -> {
              var years =
                  Map.of(
                      "Leo leo", List.of("2020"),
                      "Panthera leo", List.of("1996"),
                      "Ursus leo", List.of("2011", "2022"));
              for (int i = 0; i < entries.size(); i++) {
                for (var year : years.getOrDefault(entries.get(i).name(), List.of())) {
                  sink.add(SearchFacet.YEAR, year, i);
                }
              }
            },
            "of one import");
    var hits = index.search("leo", Map.of(), order).page(0, 10);
    assertThat(hits.stream().map(hit -> hit.entry().name()).collect(Collectors.joining(", ")))
        .as(because)
        .isEqualTo(names);
    assertThat(hits)
        .as("each says the best way in which it was found")
        .hasSameElementsAs(index.search("leo", Map.of()).page(0, 10));
  }

  private static Entry assessed(String name, String category) {
    return new Entry(null, taxon("iucn", category, name, ""));
  }

  @ParameterizedTest
  @EnumSource(SearchOrder.class)
  void pagesLoseAndRepeatNothing(SearchOrder order) {
    var random = new Random(5);
    var categories = List.of("EX", "CR", "EN", "LR/nt", "LC", "own", "");
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < 500; i++) {
      var name =
          "Genus"
              + (char) ('a' + random.nextInt(5))
              + " species"
              + (char) ('a' + random.nextInt(26));
      var status = categories.get(random.nextInt(categories.size()));
      entries.add(new Entry(taxonOf("cites:" + i, name, ""), taxonOf("iucn:" + i, name, status)));
    }
    var index =
        new SearchIndex(
            entries,
            (sorted, sink) -> {
              for (int i = 0; i < sorted.size(); i++) {
                for (var year : values(random, 3, 30)) {
                  sink.add(SearchFacet.YEAR, "20" + year, i);
                }
              }
            },
            "of one import");
    var result = index.search("gen", Map.of(), order);
    var paged = new ArrayList<Hit>();
    for (int from = 0; from < result.total(); ) {
      var page = result.page(from, 7);
      paged.addAll(page);
      from = index.placeBehind(result.cursor(page.getLast()), result);
    }
    assertThat(paged).isEqualTo(result.page(0, 1000)).hasSize(500).doesNotHaveDuplicates();
  }

  private static SourceTaxon taxonOf(String id, String name, String status) {
    return new SourceTaxon(
        id, new SourceName(name, ""), "species", HigherTaxa.NONE, List.of(), List.of(), status);
  }

  private static SourceTaxon taxonOf(int id, String name) {
    return new SourceTaxon("cites:" + id, new SourceName(name, ""), "species", "", "", List.of());
  }

  @Test
  void theFirstAreThoseThatASearchBeginsWith() {
    var random = new Random(13);
    var words = List.of("aba", "abab", "baba", "bab", "ab", "b", "abba");
    Supplier<String> name = () -> words.get(random.nextInt(7)) + " " + words.get(random.nextInt(7));
    // so many that those that begin with a letter are several blocks
    var index =
        new SearchIndex(
            Stream.generate(() -> both(name.get(), name.get(), name.get(), name.get()))
                .limit(1_000)
                .toList());
    var few = List.of("a", "b", "ab", "abb", "aba", "baba ab", "b a", "abab a", "bbbb", "", "x");
    for (var asked : few) {
      for (int most : List.of(1, 3, 10, 50, 51, 500)) {
        assertThat(index.first(asked, most))
            .as("%d of %s", most, asked)
            .isEqualTo(index.search(asked, Map.of()).page(0, most));
      }
    }
  }
}
