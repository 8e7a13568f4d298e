package org.saola.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.speciesplus.RecordLaw;
import org.saola.speciesplus.RecordNames;
import org.saola.speciesplus.RecordPlaces;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.Place;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxonomy;

/**
 * Listing rows in short: {@code 1990-01-18 + I now; 1990-01-18 R+ I ZA}. A question mark is no
 * date, {@code now} says that a row is current, any other last word is the party.
 */
final class Rows {
  private Rows() {}

  /** A taxon that shows these rows of both designations, and of which the source says this. */
  static TaxonRecord taxon(Rank rank, @Nullable String published, List<Listing> rows) {
    return new TaxonRecord(
        1,
        Taxonomy.CITES_EU,
        "Aus bus",
        null,
        rank,
        NameStatus.ACCEPTED,
        Instant.EPOCH,
        true,
        "1",
        new RecordNames(null, List.of(), List.of()),
        new RecordLaw(published, published, rows, List.of(), List.of(), rows, List.of()),
        RecordPlaces.NONE);
  }

  static List<Listing> of(@Nullable String rows) {
    return rows == null
        ? List.of()
        : Arrays.stream(rows.split(";", -1)).map(String::strip).map(Rows::row).toList();
  }

  private static Listing row(String row) {
    var words = List.of(row.split(" +", -1));
    var type =
        Arrays.stream(ChangeType.values())
            .filter(each -> each.sign().equals(words.get(1)))
            .findFirst()
            .orElseThrow();
    var party =
        words.stream()
            .skip(3)
            .filter(word -> !word.equals("now"))
            .findFirst()
            .map(code -> new Place(code, Translation.english(code), "COUNTRY"));
    return new Listing(
        null,
        words.contains("now"),
        words.get(2),
        type,
        words.getFirst().equals("?") ? null : LocalDate.parse(words.getFirst()),
        Translation.NONE,
        party.orElse(null),
        null);
  }
}
