package org.saola.store.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.speciesplus.RecordLaw;
import org.saola.speciesplus.RecordNames;
import org.saola.speciesplus.RecordPlaces;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxonomy;

/** What is published of a genus or family in short is no listing of it. */
final class HigherListingTest {

  @ParameterizedTest(name = "{0} with {1}, all listings told: {2}: {3}, because {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I/II    |                          | true  | NONE        |    | only species below it are listed
          I/II    |                          | false | UNTOLD      |    | its listing may be left out
                  |                          | true  | NONE        |    | nothing is said of it
          I/II/NC | ADDITION II 1979         | true  | WHOLE       | II | others below it are in Appendix I
          I/II    | ADDITION II ?            | false | UNTOLD      |    | it may be made of the summary
          I/II    | ADDITION II ? Some only  | false | CONDITIONAL | II | the annotation is of the taxon
          II      | ADDITION II 1979 Except x | true | CONDITIONAL | II | x is not listed
          II      | ADDITION II 1979 [FAMILY listing X] | true | WHOLE | II | it says where that comes from
          NC      | DELETION II 1979         | true  | NONE        |    | it was listed before
          NC      | RESERVATION II 1979      | true  | NONE        |    | a reservation lists nothing
          """)
  void onlyItsOwnAdditionsListATaxon(
      @Nullable String summary,
      @Nullable String row,
      boolean whole,
      HigherListing.Kind kind,
      @Nullable String appendices,
      String because) {
    var listing = HigherListing.of(family(summary, row), whole);
    assertThat(listing.kind()).as(because).isEqualTo(kind);
    assertThat(String.join("/", new TreeSet<>(listing.appendices())))
        .isEqualTo(appendices == null ? "" : appendices);
  }

  private static TaxonRecord family(@Nullable String summary, @Nullable String row) {
    var listings = row == null ? List.<Listing>of() : List.of(listing(row));
    return new TaxonRecord(
        1,
        Taxonomy.CITES_EU,
        "Fictidae",
        "",
        Rank.FAMILY,
        NameStatus.ACCEPTED,
        Instant.EPOCH,
        true,
        null,
        new RecordNames(null, null, List.of()),
        new RecordLaw(summary, null, listings, List.of(), List.of(), List.of(), List.of()),
        RecordPlaces.NONE);
  }

  private static Listing listing(String row) {
    var words = new ArrayList<>(List.of(row.split(" ", 4)));
    return new Listing(
        null,
        true,
        words.get(1),
        ChangeType.valueOf(words.getFirst()),
        words.get(2).equals("?") ? null : LocalDate.of(Integer.parseInt(words.get(2)), 1, 1),
        Translation.english(words.size() > 3 ? words.get(3) : null),
        null,
        null);
  }
}
