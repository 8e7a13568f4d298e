package org.saola.store.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saola.language.Language;
import org.saola.store.InventedTaxa;
import org.saola.store.OpenDatabase;
import org.saola.store.content.Chunks;
import org.saola.store.release.Dataset;

class DownloadsTest extends OpenDatabase {
  private static final DownloadStatistics STATISTICS =
      new DownloadStatistics(
          1, Instant.parse("2021-01-01T00:00:00.000001Z"), 90_000, 363_000_000L, 49_000_000L, 12.5);

  @Test
  void publishedFileComesBackInPieces() throws IOException {
    var bytes = new byte[3 * Chunks.BYTES + 5];
    new Random(1).nextBytes(bytes);
    var published = publish(Language.ES, bytes);
    assertThat(published.statistics()).isEqualTo(STATISTICS);
    assertThat(published.completedAt()).isEqualTo(clock.instant());
    assertThat(database.downloads(Dataset.SPECIES_PLUS).findLatest(Language.ES))
        .contains(published);
    assertThat(database.downloads(Dataset.SPECIES_PLUS).find(published.id())).contains(published);
    assertThat(content(published)).isEqualTo(bytes);
    assertThat(database.downloads(Dataset.SPECIES_PLUS).content(published))
        .toIterable()
        .allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(Chunks.BYTES))
        .hasSize(4);
  }

  @Test
  void eachLanguageHasItsOwn() throws IOException {
    var english = publish(Language.EN, new byte[] {1});
    publish(Language.FR, new byte[] {2});
    assertThat(database.downloads(Dataset.SPECIES_PLUS).findLatest(Language.EN)).contains(english);
    assertThat(content(english)).containsExactly(1);
    assertThat(database.downloads(Dataset.SPECIES_PLUS).findLatest(Language.ES)).isEmpty();
  }

  @Test
  void onlyTheLastBeforeStaysForDownloadsUnderWay() throws IOException {
    var first = publish(Language.EN, new byte[2 * Chunks.BYTES]);
    var second = publish(Language.EN, new byte[] {2});
    assertThat(database.downloads(Dataset.SPECIES_PLUS).findLatest(Language.EN)).contains(second);
    assertThat(content(first)).as("still whole").hasSize(2 * Chunks.BYTES);
    var third = publish(Language.EN, new byte[] {3});
    assertThat(database.downloads(Dataset.SPECIES_PLUS).findLatest(Language.EN)).contains(third);
    assertThat(database.downloads(Dataset.SPECIES_PLUS).find(first.id())).isEmpty();
    assertThat(database.downloads(Dataset.SPECIES_PLUS).content(first)).isExhausted();
    assertThat(rows("bulk_download_chunk")).isEqualTo(2);
  }

  /** A release that they are dumps of. */
  @BeforeEach
  void publishRelease() {
    InventedTaxa.publish(database, List.of(InventedTaxa.species(1, "Mirus primus")));
  }

  private Download publish(Language language, byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("dump"), bytes);
    return database.downloads(Dataset.SPECIES_PLUS).publish(language, file, STATISTICS);
  }

  private byte[] content(Download download) {
    var all = new ByteArrayOutputStream();
    database.downloads(Dataset.SPECIES_PLUS).content(download).forEachRemaining(all::writeBytes);
    return all.toByteArray();
  }
}
