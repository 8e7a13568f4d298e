package org.saola.ingest.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.ingest.checklist.SynonymCell.Synonym;
import org.saola.taxonomy.Rank;

class SynonymCellTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Aus bus Smith, 1851, Aus cus Jones, 1791       | Aus bus:Smith, 1851; Aus cus:Jones, 1791 | a comma before a year is no cut
          Aus bus Smith, Jones & Brown, 1900             | Aus bus:Smith, Jones & Brown, 1900       | authors hold commas
          Aus bus Smith, Jones in Brown, 1900            | Aus bus:Smith, Jones in Brown, 1900      | in stands between authors
          Aus bus Smith, Lima de Souza, 1900             | Aus bus:Smith, Lima de Souza, 1900       | de belongs to a name of a person
          Aus bus (Smith, 1851)                          | Aus bus:(Smith, 1851)                    | authors in brackets
          Aus bus cus Smith, Aus dus                     | Aus bus cus:Smith; Aus dus:              | three words; no author
          Aus bus var. cus (L.) Smith                    | Aus bus var. cus:(L.) Smith              | a rank word is of the name
          Aus bus L. f.                                  | Aus bus:L. f.                            | the son of an author is of the author
          Aus bus hort., Aus cus auct. non Smith         | Aus bus:hort.; Aus cus:auct. non Smith   | words of authors in small letters
          Aus bus van Dam, 1850                          | Aus bus:van Dam, 1850                    | a small particle begins an author
          Aus (xus) bus Smith, Aus (yus) cus Jones       | Aus (xus) bus:Smith; Aus (yus) cus:Jones | a subgenus in brackets
          Aus o'busana Smith                             | Aus o'busana:Smith                       | an epithet with an apostrophe
          Aus-Bus cus Smith                              | Aus-Bus cus:Smith                        | a genus with a hyphen
          Aus × bus Smith                                | Aus × bus:Smith                          | a hybrid
          """)
  void cutsOnlyWhereANameBegins(String cell, String expected, String because) {
    assertThat(
            SynonymCell.withAuthors(cell, Rank.SPECIES).stream()
                .map(synonym -> synonym.fullName() + ":" + synonym.author())
                .collect(Collectors.joining("; ")))
        .as(because)
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} is of rank {1}")
  @CsvSource({
    "Aus bus, SPECIES",
    "Aus × bus, SPECIES",
    "Aus (xus) bus, SPECIES",
    "Aus bus cus, SUBSPECIES",
    "Aus bus var. cus, VARIETY"
  })
  void tellsTheRankByTheForm(String name, Rank rank) {
    assertThat(SynonymCell.withAuthors(name, Rank.SPECIES))
        .extracting(Synonym::rank)
        .containsExactly(rank);
  }

  @Test
  void saysWhenItIsNotSure() {
    assertThat(SynonymCell.withAuthors("Xus Smith & Jones", Rank.GENUS))
        .containsExactly(new Synonym("Xus", "Smith & Jones", Rank.GENUS, false));
    assertThat(SynonymCell.withAuthors("?us bus Smith", Rank.SPECIES))
        .containsExactly(new Synonym("?us bus Smith", "", Rank.SPECIES, false));
  }

  @Test
  void cutsNamesWithoutAuthorsAtEveryComma() {
    assertThat(SynonymCell.withoutAuthors("Aus bus, Xus", Rank.GENUS))
        .containsExactly(
            new Synonym("Aus bus", "", Rank.SPECIES, true),
            new Synonym("Xus", "", Rank.GENUS, true));
  }
}
