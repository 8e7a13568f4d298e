package org.saola.status.law;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.saola.listing.Designation;
import org.saola.speciesplus.PackageReader;
import org.saola.speciesplus.SharedFolder;
import org.saola.taxonomy.Rank;

/** What the CITES Checklist said on a day is what the law of that day computes to. */
class ChecklistDayTest {
  private static final LocalDate DAY = LocalDate.of(2017, 4, 21);

  /** Higher taxa have other members in the package than in the world. */
  private static final Rank LOWEST_HIGHER_RANK = Rank.GENUS;

  @Test
  void speciesOfBothHaveTheListingOfTheOfficialIndexOfThatDay() throws IOException {
    var shared = SharedFolder.find();
    var index = index(shared.resolve("data/cites-checklist-index"));
    var law = new ListingLaw(PackageReader.read(shared.resolve("golden/trade/package-trade")));
    var official = new TreeMap<String, String>();
    var computed = new TreeMap<String, String>();
    for (var taxon : law.classification().taxa()) {
      var name = taxon.concept().fullName();
      var listing = index.get(name);
      if (listing != null && taxon.rank().compareTo(LOWEST_HIGHER_RANK) > 0) {
        official.put(name, listing);
        computed.put(name, String.valueOf(law.summary(Designation.CITES, taxon, DAY)));
      }
    }
    assertThat(official).hasSize(47);
    assertThat(computed).isEqualTo(official);
  }

  private static Map<String, String> index(Path folder) throws IOException {
    var listings = new HashMap<String, String>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(each -> each.toString().contains(DAY.toString())).toList()) {
        try (var rows =
            CsvReader.builder()
                .ofNamedCsvRecord(
                    new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
          rows.forEach(
              row -> listings.put(row.getField("FullName"), row.getField("CurrentListing")));
        }
      }
    }
    return listings;
  }
}
