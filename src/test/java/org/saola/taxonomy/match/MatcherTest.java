package org.saola.taxonomy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {
  private static final String NAMES =
      """
          Ficta grandiflora           | exact           | 2    | equal
          FICTA GRANDIFLORA           | exact           | 2    | capitals
          Ficta Grandiflora           | exact?          | 2    | a capital, which may be an author's
          Ficta (Sub) grandiflora     | exact           | 2    | a subgenus
          Ficta grandiflora Nemo      | exact           | 2    | the same author
          Ficta grandiflora Othello   | exact?          | 2    | another author
          Ficta × grandiflora         | exact?          | 2    | a hybrid
          Ficta cf. grandiflora       | exact?          | 2    | only compared
          Ficta grandiflora auct. non Nemo | exact?     | 2    | misapplied
          Fabula grandiflora          | synonym         | 2    | of one taxon
          Ficta duplex                | ambiguous?      | 3 4  | of two taxa
          Ficta grandiflorus          | spelling        | 2    | another gender
          Ficta albae                 | spelling        | 3    | another ending
          Ficta grandiphlora          | spelling        | 2    | ph for f
          Ficta grandifflora          | spelling        | 2    | a doubled letter
          Ficta duplax                | ambiguous?      | 3 4  | equally near ones by their ids
          Fictaa grandiflora          | fuzzy           | 2    | one slip in words of six letters
          Ficta grandifkora           | fuzzy?          | 2    | a short genus
          Fabula longissina           | fuzzy           | 7    | one slip in long words
          Fabula l0ngissima           | fuzzy?          | 7    | a digit for a letter
          Ficta grandiflore           | crosswalk?      | 2    | another source knows it so, this one otherwise
          Ficta longissima            | higher_taxon?   | 1    | no epithet is moved that another source knows
          Mendax longissima           | crosswalk?      | 7    | another source says so
          Fabula alba                 | genus_transfer? | 3    | the epithet in its family
          Ficta nigra minor           | exact           | 5    | three words
          Ficta nigra major           | parent_species? | 4    | an unknown third word
          Ficta nigra nigra           | parent_species? | 4    | narrower than the species
          Ficta ignota                | higher_taxon?   | 1    | only the genus is known
          Ficta spp.                  | higher_taxon    | 1    | the genus is asked
          Ficta aff. alba             | higher_taxon?   | 1    | another species near to it
          F. alba                     | exact?          | 3    | an abbreviated genus
          Ficta bus-cana              | exact           | 8    | with its hyphen
          Ficta buscana               | exact           | 9    | without
          Ficta "Hill"                | exact           | 10   | a tag is part of the name
          Ficta "Dale"                | none            | ~~   | of another tag nothing is known
          Ficta alba × Ficta nigra    | none            | ~~   | a formula is none of its parents
          Fabulo                      | fuzzy?          | 6    | one word is little evidence
          Ficta alba / Ficta nigra    | exact?          | 3    | two names are not one
          Ficta alba and nigra        | exact?          | 3    | nor with a word between
          Ficta alba or Ficta nigra   | exact?          | 3    | whichever it is
          Ficta alba; F. nigra        | exact?          | 3    | nor with the genus cut
          Ficta nigra, Ficta minor    | exact?          | 4    | a genus that comes again is no author
          Ficta nigra, F. minor       | exact?          | 4    | nor if it is cut
          Ficta nigra ssq. minor      | exact?          | 4    | an unknown mark, and what it marks
          Ficta alba West subpopulation | exact?        | 3    | a part of the taxon only
          Ficta alba n. sp.           | exact?          | 3    | a species that is being described
          Ficta alba sp. nov.         | exact?          | 3    | the same the other way round
          Ficta alba subsp. nov.      | exact?          | 3    | a subspecies that is being described
          Ficta alba ssp. n.          | exact?          | 3    | in short
          Ficta alba var nov          | exact?          | 3    | or a variety, without points
          Ficta alba n. ssp.          | exact?          | 3    | the same the other way round
          Ficta alba nov. subsp.      | exact?          | 3    | in full
          Ficta alba subsp. nov. A    | exact?          | 3    | one of several
          Ficta alba ssp. indet.      | exact?          | 3    | nobody knows which
          Ficta nigra ssp. nov. minor | exact           | 5    | as it was described
          Ficta alba (white)          | exact           | 3    | what people call it in brackets
          Ficta alba - the white one  | exact           | 3    | or behind a dash
          White one (Ficta alba)      | exact?          | 3    | the name in brackets
          Fabula Iongissima           | exact?          | 6    | what seems an author may be an epithet with a slip
          fabula longissima.jpg       | exact?          | 6    | in small letters nothing tells an author
          Fabula Nemo                 | exact           | 6    | an author
          Fic ta alba                 | fuzzy?          | 3    | a blank of a scanner
          Ficta grandi flora          | fuzzy?          | 2    | also within an epithet
          unknown                     | none            | ~~   | no name
      """;

  private static final Matcher MATCHER = matcher();

  private static Matcher matcher() {
    var own =
        new NameSource(
            List.of(
                taxon("1", "Ficta", "", "Fictidae"),
                taxon("2", "Ficta grandiflora", "Nemo", "Fictidae", "Fabula grandiflora"),
                taxon("3", "Ficta alba", "(Other, 1900)", "Fictidae", "Ficta duplex"),
                taxon("4", "Ficta nigra", "Nobody, 1850", "Fictidae", "Ficta duplex"),
                taxon("5", "Ficta nigra ssp. minor", "Nemo", "Fictidae"),
                taxon("6", "Fabula", "", "Fictidae"),
                taxon("7", "Fabula longissima", "Nemo", "Fictidae"),
                taxon("8", "Ficta bus-cana", "", "Fictidae"),
                taxon("9", "Ficta buscana", "", "Fictidae"),
                taxon("10", "Ficta \"Hill\"", "", "Fictidae")));
    var other =
        new NameSource(
            List.of(
                taxon("20", "Ficta grandiflore", "Third", "Fictidae"),
                taxon("21", "Mendax longissima", "Nemo", "Fictidae", "Fabula longissima"),
                taxon("22", "Ficta longissima", "Fourth", "Fictidae")));
    return new Matcher(own, List.of(other));
  }

  private static SourceTaxon taxon(
      String id, String name, String author, String family, String... synonyms) {
    return new SourceTaxon(
        id,
        new SourceName(name, author),
        name.contains(" ") ? "species" : "genus",
        "Plantae",
        family,
        Arrays.stream(synonyms).map(each -> new SourceName(each, "")).toList());
  }

  @ParameterizedTest(name = "{0} is {1} {2}: {3}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = NAMES)
  void tellsWhatANameMeans(String name, String kind, String ids, String because) {
    var match = MATCHER.match(MatchQuery.of(name));
    assertThat(word(match)).as("%s %s", because, match.reasons()).isEqualTo(kind);
    assertThat(ids(match)).as(because).isEqualTo(ids);
  }

  private static String word(Match match) {
    return match.kind().word() + (match.question() ? "?" : "");
  }

  private static String ids(Match match) {
    return match.taxa().stream().map(SourceTaxon::id).collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0} of {1} {2}, a {3}, is {4}")
  @CsvSource({
    "Ficta alba, Animalia, , , none, kingdom_conflict",
    "Ficta alba, plantae, Fictidae, , exact, exact",
    "Ficta alba, , Otheridae, , exact?, 'exact,family_conflict'",
    "Ficta, Animalia, , , none, kingdom_conflict",
    "Ficta alba, , , species, exact, exact",
    "Ficta alba, , , genus, none, rank_differs",
    "Ficta albae, , , Genus, none, rank_differs",
    "Ficta, , , species, none, rank_differs",
    "Ficta, , , genus, exact, exact",
    "Ficta Alba, , , species, exact?, 'exact,author_conflict'",
    "Ficta Alba, , , genus, exact, exact",
    "Ficta Alba, , , subspecies, exact?, 'exact,rank_differs,author_conflict'",
    "Ficta Linnaeus, , , species, none, rank_differs",
    "Ficta spp., , , species, higher_taxon?, 'uncertain_identification,genus_only'",
    "Ficta nigra, , , ssp., exact?, 'exact,rank_differs'",
    "Ficta nigra minor, , , species, exact?, 'exact,rank_differs'",
    "Ficta nigra minor, , , subspecies, exact, exact",
    "Ficta nigra minor, , , variety, exact?, 'exact,rank_differs'",
    "Ficta nigra minor, , , f., exact?, 'exact,rank_differs'",
    "Ficta nigra minor, , , infrarank, exact, exact",
    "Ficta nigra, , , infrarank, exact?, 'exact,rank_differs'",
    "Ficta nigra minor, , , subpopulation, exact, exact"
  })
  void asksHints(
      String name,
      @Nullable String kingdom,
      @Nullable String family,
      @Nullable String rank,
      String kind,
      @Nullable String reason) {
    var match = MATCHER.match(new MatchQuery(name, "", given(kingdom), given(family), given(rank)));
    assertThat(word(match)).isEqualTo(kind);
    assertThat(String.join(",", match.reasons())).isEqualTo(reason == null ? "" : reason);
  }

  private static String given(@Nullable String hint) {
    return hint == null ? "" : hint;
  }

  @Test
  void saysWhyAnAnswerIsOnlyProposed() {
    assertThat(MATCHER.match(MatchQuery.of("Ficta duplex")).reasons())
        .containsExactly("synonym_of_several");
    assertThat(MATCHER.match(MatchQuery.of("Ficta grandiflora Othello")).reasons())
        .containsExactly("exact", "author_conflict");
  }
}
