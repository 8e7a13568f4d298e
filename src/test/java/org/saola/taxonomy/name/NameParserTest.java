package org.saola.taxonomy.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameParserTest {
  private static final String NAMES =
      """
          Aus                                  | Aus             | uninomial     | a genus
          Aus Smith, 1900                      | Aus             | uninomial     | an author is no epithet
          Aus van der Bus, 1900                | Aus             | uninomial     | small words begin an author
          Aus d'Orbigny 1847                   | Aus             | uninomial     | so does an apostrophe
          Aus bus                              | Aus bus         | species       | two words
          Aus bus Smith                        | Aus bus         | species       | an author
          Aus bus, Smith 1900                  | Aus bus         | species       | a comma before the author
          Aus bus de la Cruz                   | Aus bus         | species       | small words begin an author
          Aus bus (Smith, 1900)                | Aus bus         | species       | brackets
          Aus bus(Smith)Jones                  | Aus bus         | species       | no blanks
          Aus (Xus) bus                        | Aus bus         | species       | a subgenus is cut
          Aus (Xus) bus cus                    | Aus bus cus     | infraspecific | also before three words
          Aus (X.) bus                         | Aus bus         | species       | an abbreviated subgenus
          Aus bus cus                          | Aus bus cus     | infraspecific | a third word tells no rank
          Aus bus cus Smith, 1900              | Aus bus cus     | subspecies    | a comma before the year is zoology
          Aus bus cus I. Smith, 1900           | Aus bus cus     | subspecies    | an initial is no connecting word
          Aus bus gagnep.                      | Aus bus         | species       | an author in small letters
          Aus bus ssp. cus                     | Aus bus cus     | subspecies    | a marker
          Aus bus subsp cus                    | Aus bus cus     | subspecies    | without its point
          Aus bus var.cus                      | Aus bus cus     | variety       | without a blank
          Aus bus Smith var. cus (Jones) Brown | Aus bus cus     | variety       | authors of the species
          Aus bus subsp. cus var. dus          | Aus bus cus dus | variety       | the last rank counts
          Aus bus f. cus                       | Aus bus cus     | form          | f. between epithets
          Aus bus Hook. f.                     | Aus bus         | species       | f. after an author is a son
          Aus bus L. f., Smith                 | Aus bus         | species       | also before a comma
          Aus bus L. f. ex Smith               | Aus bus         | species       | also before ex
          Aus bus L.f. cana Smith              | Aus bus cana    | infraspecific | an epithet without a marker
          Aus bus f. sp. cus                   | Aus bus cus     | infraspecific | a special form
          Aus bus var. β cus                   | Aus bus cus     | variety       | a greek letter counts varieties
          Aus bus var.                         | Aus bus         | species       | an unfinished marker
          Aus sect. Xus                        | Xus             | infrageneric  | ranks within a genus
          Aus sect. Xus bus                    | Aus bus         | species       | and a species of it
          A. bus                               | A. bus          | species       | an abbreviated genus
          AUS BUS                              | Aus bus         | species       | capitals alone
          AUS BUS (SMITH, 1900)                | Aus bus         | species       | with authors
          AUS BUS Smith, 1900                  | Aus bus         | species       | capitals of the name alone
          AUS BUS SSP. CUS Smith               | Aus bus cus     | subspecies    | also below species
          AUS Smith, 1900                      | Aus             | uninomial     | and above
          AUS BUS SMITH                        | Aus bus         | species       | surnames end otherwise than epithets
          AUS BUS CANENSIS                     | Aus bus canensis | infraspecific | an epithet by its ending
          aus bus                              | Aus bus         | species       | small letters alone
          aus bus (Smith, 1900)                | Aus bus         | species       | a small genus
          Aus_bus                              | Aus bus         | species       | an underscore
          Aus+bus                              | Aus bus         | species       | as addresses write blanks
          Aus%20bus                            | Aus bus         | species       | as addresses write blanks
          12. Aus bus                          | Aus bus         | species       | a number of a list
          (2) Aus bus                          | Aus bus         | species       | the same in brackets
          b) Aus bus                           | Aus bus         | species       | a letter of a list
          • Aus bus                            | Aus bus         | species       | a bullet
          – Aus bus                            | Aus bus         | species       | a dash as a bullet
          Aus bus sbsp. cus                    | Aus bus cus     | subspecies    | a rarer mark
          Aus bus, Aus cus                     | Aus bus         | species       | a genus that comes again is no author
          Aus bus, A. cus                      | Aus bus         | species       | nor if it is cut
          †Aus bus                             | Aus bus         | species       | a dagger
          *Aus bus*                            | Aus bus         | species       | asterisks
          "Aus bus"                            | Aus bus         | species       | quotation marks around all
          Aus bus;                             | Aus bus         | species       | a semicolon at the end
          Aus busensis.                        | Aus busensis    | species       | a full stop
          <i>Aus bus</i> Smith &amp; Jones     | Aus bus         | species       | markup
          &lt;em&gt;Aus bus&lt;/em&gt;         | Aus bus         | species       | markup as an entity
          Aus o'busi                           | Aus obusi       | species       | apostrophes are left out
          Aus bus-cus                          | Aus bus-cus     | species       | hyphens are kept
          Aus-Bus cus                          | Aus-bus cus     | species       | one capital in a genus
          Aëus büsi                            | Aeus buesi      | species       | umlauts as the codes ask for
          Aus bæsi                             | Aus baesi       | species       | ligatures
          Aus buſus                            | Aus busus       | species       | a long s
          Aus 10-punctatus                     | Aus decempunctatus | species    | numbers as words
          Aus 777-punctatus                    | Aus             | uninomial     | but not every number
          Aus -bus Smith                       | Aus             | uninomial     | no epithet begins with a hyphen
          Zodarion van Bosmans, 2009           | Zodarion van    | species       | an epithet like a word of authors
          Selenops ab Logunov & Jäger, 2015    | Selenops ab     | species       | an epithet like a rank
          Aus spec Smith, 1900                 | Aus spec        | species       | a described species named so
          Aus bus, continued                   | Aus             | uninomial     | a sentence
          Aus bus Smith; a note                | Aus bus         | species       | a note
      """;

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = NAMES)
  void tellsCanonicalNameAndRank(String text, String canonical, String rank, String because) {
    var name = NameParser.parse(text);
    assertThat(name.canonical()).as(because).isEqualTo(canonical);
    assertThat(name.rank()).as(because).isNotNull();
    assertThat(word(name.rank())).as(because).isEqualTo(rank);
    assertThat(name.input()).isEqualTo(text);
  }

  private static String word(@Nullable NameRank rank) {
    return rank == null ? "" : rank.word();
  }

  @ParameterizedTest(name = "{0}: {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Smith                      | Smith                     | Smith       |       |      | one author
          Smith, Jones & Brown, 1900 | Smith, Jones & Brown, 1900 | Smith;Jones;Brown | | 1900 | three
          (Smith, 1900)              | (Smith, 1900)             |             | Smith | 1900 | moved from another genus
          (Smith), 1900              | (Smith), 1900             |             | Smith | 1900 | the year is of the author
          Smith, 1900)               | (Smith, 1900)             |             | Smith | 1900 | a bracket that never opened
          (L.) Mill.                 | (L.) Mill.                | Mill.       | L.    |      | moved by Miller
          Hook. f. ex Benth.         | Hook. f. ex Benth.        | Benth.      |       |      | Bentham published it
          Smith in Jones, 1900       | Smith in Jones, 1900      | Smith       |       | 1900 | in the work of Jones
          Smith, 1900a: 12           | Smith, 1900               | Smith       |       | 1900 | the page is left out
          Smith [190?]               | Smith [190?]              | Smith       |       | 190? | a year in doubt
          van den Bus & de Cus       | van den Bus & de Cus      | van den Bus;de Cus | |     | small words
          Man in 't Bus, 1993        | Man in 't Bus, 1993       | Man in 't Bus |     | 1993 | in is of the name
          Smith y Jones              | Smith y Jones             | Smith;Jones |       |      | Spanish
          Smith et al. in Jones      | Smith et al. in Jones     | Smith;al.   |       |      | and others
          anon.                      | anon.                     | anon.       |       |      | nobody
          """)
  void tellsTheAuthors(
      String text,
      String written,
      @Nullable String combination,
      @Nullable String basionym,
      @Nullable String year,
      String because) {
    var found = NameParser.parse("Aus bus " + text).authorship();
    assertThat(found).as(because).isEqualTo(NameParser.authorship(text));
    assertThat(found.text()).as(because).isEqualTo(written);
    assertThat(String.join(";", found.combination().authors()))
        .as(because)
        .isEqualTo(combination == null ? "" : combination);
    assertThat(String.join(";", found.basionym().authors()))
        .as(because)
        .isEqualTo(basionym == null ? "" : basionym);
    assertThat(found.year()).as(because).isEqualTo(year);
  }

  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Aus × bus          | Aus bus     | Aus × bus               | named   | a cross
          Aus x bus          | Aus bus     | Aus × bus               | named   | an x
          Aus ×bus           | Aus bus     | Aus × bus               | named   | no blank
          × Aus bus          | Aus bus     | × Aus bus               | named   | before the genus
          XAus bus           | Aus bus     | × Aus bus               | named   | a capital X before the genus
          Aus bus nothovar. cus | Aus bus cus | Aus bus nothovar. cus | notho  | a rank of hybrids
          Aus bus subsp. × cus | Aus bus cus | Aus bus nothosubsp. cus | notho | a cross after the rank
          Aus bus × Aus cus  | ''          | ''                      | formula | two species
          Aus bus L. x A. cus | ''         | ''                      | formula | an abbreviated genus
          Aus bus X cus      | ''          | ''                      | formula | no genus
          Aus × Bus          | ''          | ''                      | formula | two genera
          Aus bus × ?        | ''          | ''                      | formula | one isn't known
          """)
  void tellsHybrids(String text, String canonical, String full, String hybrid, String because) {
    var name = NameParser.parse(text);
    assertThat(name.canonical()).as(because).isEqualTo(canonical);
    assertThat(name.fullCanonical()).as(because).isEqualTo(full);
    assertThat(String.valueOf(name.hybrid())).as(because).isEqualToIgnoringCase(hybrid);
  }

  @Test
  void namesTheParentsOfAFormula() {
    assertThat(NameParser.parse("Aus bus L. × A. cus Mill. × dus").parents())
        .containsExactly("Aus bus", "Aus cus", "Aus dus");
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Aus cf. bus       | Aus bus     | comparison    | the species that it resembles
          cf. Aus bus       | Aus bus     | comparison    | before the genus
          Aus bus?          | Aus bus     | comparison    | a doubt after it
          Aus bus cf. cus   | Aus bus cus | comparison    | below species
          Aus cf.           | Aus         | comparison    | nothing follows
          Aus aff. bus      | Aus         | approximation | near to it, so another one
          aff. Aus bus      | Aus         | approximation | before the genus
          Aus nr bus        | Aus         | approximation | near
          Aus ?bus          | Aus         | approximation | a doubt before it
          Aus sp.           | Aus         | approximation | one species
          Aus spp           | Aus         | approximation | several
          Aus sp. A         | Aus         | approximation | with a letter
          Aus sp.1          | Aus         | approximation | with a number
          Aus n. sp.        | Aus         | approximation | new
          Aus species       | Aus         | approximation | written out
          Aus hybrid        | Aus         | approximation | of unknown parents
          Aus ssp.          | Aus         | approximation | a marker without a species
          Aus "Big One"     | ~~          | tag           | a tag is part of the name
          Aus bus "plena"   | ~~          | tag           | also after an epithet
          Aus bus 'Alba'    | ~~          | tag           | a cultivar
          """)
  void tellsDoubts(String text, String canonical, String qualifier, String because) {
    var name = NameParser.parse(text);
    assertThat(name.canonical()).as(because).isEqualTo(canonical);
    assertThat(String.valueOf(name.qualifier())).as(because).isEqualToIgnoringCase(qualifier);
    assertThat(name.genus()).as(because).isEqualTo("Aus");
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Aus bus auct. non L.     | auct. non L.         | true  | another taxon is meant
          Aus bus sensu Smith non L. | sensu Smith non L. | true  | another taxon is meant
          Aus bus L. sensu lato    | sensu lato           | false | only wider
          Aus bus s. str.          | s. str.              | false | only narrower
          Aus bus s.l. Smith       | s.l.                 | false | before the author
          Aus bus agg.             | agg.                 | false | an aggregate
          Aus bus Smith p.p.       | p.p.                 | false | in part
          Aus bus species complex  | species complex      | false | a complex
          """)
  void keepsRemarksOnTheConcept(String text, String sensu, boolean misapplied, String because) {
    var name = NameParser.parse(text);
    assertThat(name.canonical()).as(because).isEqualTo("Aus bus");
    assertThat(name.sensu()).as(because).isEqualTo(sensu);
    assertThat(name.misapplied()).as(because).isEqualTo(misapplied);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "n/a",
        "NA",
        "unknown",
        "Unidentified",
        "not recorded",
        "None seen",
        "123",
        "2015-01-02",
        "?",
        "--",
        "= 1+1",
        "=HYPERLINK(\"http://x\")",
        "http://example.org/Aus_bus",
        "sp.",
        "spp.",
        "Total",
        "scientificName",
        "incertae sedis",
        "Inc. sed.",
        "plant species",
        "(Smith, 1900)",
        "Aus:",
        "Ausia's",
        "AusinBus sp.",
        "Gen. et n. sp.",
        "<script>x</script>"
      })
  void saysWhatIsNoName(String text) {
    var name = NameParser.parse(text);
    assertThat(name.isName()).isFalse();
    assertThat(name.canonical()).isEmpty();
    assertThat(name.input()).isEqualTo(text);
  }

  @Test
  void takesAnyString() {
    assertThat(NameParser.parse("A".repeat(1_000_000)).isName()).isFalse();
    assertThat(NameParser.parse("Aus bus " + "(".repeat(400)).canonical()).isEqualTo("Aus bus");
    for (char odd = 0; odd < 0x3100; odd++) {
      assertThat(NameParser.parse(odd + "Aus " + odd + "bus").input()).startsWith(odd + "Aus");
    }
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Aus bus (Smith, 1900) | zoological | brackets without another author
          Aus bus Smith, 1900   | zoological | a comma before the year
          Aus bus (L.) Mill.    | botanical  | who moved it is named
          Aus bus Mill.         | botanical  | an abbreviated author
          Aus bus var. cus      | botanical  | a rank of plants
          Aus bus               | null       | nothing tells
          """)
  void guessesTheCode(String text, String code, String because) {
    assertThat(String.valueOf(NameParser.parse(text).code()))
        .as(because)
        .isEqualToIgnoringCase(code);
  }
}
