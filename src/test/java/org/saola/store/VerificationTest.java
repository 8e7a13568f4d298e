package org.saola.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saola.cli.DemoData;
import org.saola.progress.Progress;
import org.saola.store.content.RenditionForm;
import org.saola.store.release.Dataset;
import org.saola.store.sql.DatabaseException;
import org.saola.store.verify.Verified;

/** Every row that was changed, moved or lost behind the program's back is found and named. */
final class VerificationTest extends OpenDatabase {

  @BeforeEach
  void importDemo() {
    DemoData.SAMPLE.fill(database, settings.dataDirectory());
  }

  private Verified verified() {
    return database.verify(Progress.SILENT);
  }

  private void execute(String sql) {
    try (var connection = kind.connect(settings);
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fails(String sql, String... words) {
    execute(sql);
    var faults = verified().faults();
    assertThat(faults).as(sql).isNotEmpty();
    assertThat(String.join("\n", faults)).as(sql).contains(words);
  }

  @Test
  void anUnharmedDatabaseHasNoFaultsAndEveryRowAChecksum() {
    var verified = verified();
    assertThat(verified.faults()).isEmpty();
    assertThat(verified.tables()).hasSize(10);
    assertThat(verified.tables()).allMatch(table -> table.unchecked() == 0);
    assertThat(verified.tables())
        .filteredOn(table -> !List.of("source_chunk", "bulk_download_chunk").contains(table.name()))
        .allMatch(table -> table.rows() > 0);
  }

  @Test
  void rowsFromBeforeThereWereChecksumsAreReadAndCounted() {
    execute("update taxon_concept set checksum = null, forms = 0");
    execute("update rendition set checksum = null");
    var verified = verified();
    assertThat(verified.faults()).isEmpty();
    assertThat(verified.tables())
        .filteredOn(table -> table.unchecked() > 0)
        .extracting(Verified.Table::name)
        .containsExactly("taxon_concept", "rendition");
    database.speciesPlus(Dataset.SPECIES_PLUS).refresh();
    var snapshot = database.speciesPlus(Dataset.SPECIES_PLUS).current().orElseThrow();
    assertThat(snapshot.load(RenditionForm.INDEX_JSON, 0)).isPresent();
  }

  @Test
  void changedRowsAreNamed() {
    var oneOf = " where key = (select max(key) from ";
    for (var table : List.of("taxon_document", "rendition", "red_list_document", "change_entry")) {
      fails(
          "update %1$s set content = content || content%2$s%1$s)".formatted(table, oneOf),
          table + " " + text("select max(key) from " + table),
          "not as it was written");
    }
    fails(
        "update taxon_concept set full_name = full_name || 'x'" + oneOf + "taxon_concept)",
        "taxon_concept " + text("select max(key) from taxon_concept"));
    fails(
        "update red_list_index_chunk set content = content || content where number = 0",
        "red_list_index_chunk 0 of release_id");
  }

  @Test
  void rowsThatAreGoneAreMissed() {
    fails(
        "delete from change_entry where key = (select max(key) from change_entry)",
        "changes are there");
    fails(
        "delete from red_list_document where key = (select max(key) from red_list_document)",
        "red_list_document of taxa");
    fails(
        "delete from rendition where key = (select max(key) from rendition)",
        "rendition of form REFERENCES");
    fails(
        "delete from taxon_document where key = (select max(key) from taxon_document)",
        "taxon_document");
    fails(
        "delete from taxon_concept where key = (select max(key) from taxon_concept)",
        "is damaged: taxon_concept of release");
  }

  @Test
  void aRowInThePlaceOfAnotherIsNotServedAndALostOneIsNoAnswerEither() {
    database.speciesPlus(Dataset.SPECIES_PLUS).refresh();
    var snapshot = database.speciesPlus(Dataset.SPECIES_PLUS).current().orElseThrow();
    long release = database.releases().findCurrent(Dataset.SPECIES_PLUS).orElseThrow().id();
    long first = (release << 40) + ((long) RenditionForm.INDEX_JSON.number() << 32);
    assertThat(snapshot.load(RenditionForm.INDEX_JSON, new int[] {0, 1})).hasSize(2);
    execute("delete from rendition where key = " + first);
    assertThatThrownBy(() -> snapshot.load(RenditionForm.INDEX_JSON, new int[] {0, 1}))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("is damaged: rendition " + first);
    execute("update rendition set key = %d where key = %d".formatted(first, first + 1));
    assertThatThrownBy(() -> snapshot.load(RenditionForm.INDEX_JSON, 0))
        .hasMessageContaining("saola verify")
        .hasMessageContaining(
            "rendition %d (release %d, form 1, place 0)".formatted(first, release));
  }
}
