package org.saola.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.saola.store.composition.ReleaseParts;
import org.saola.store.content.CheckedTable;
import org.saola.store.part.LoadedParts;
import org.saola.store.part.PartOutput;
import org.saola.store.part.PartWriter;
import org.saola.store.part.ReadablePart;
import org.saola.store.part.ReleasePart;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusItem;
import org.saola.store.sql.Connections;

/** A part added to the list is written, loaded and removed with the others, and told when. */
final class ReleasePartsTest extends OpenDatabase {

  /** Keeps the length of all names of a release, and notes what it is told. */
  private static final class NameLengths
      implements ReleasePart<SpeciesPlusItem>, ReadablePart<Integer> {
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final boolean fails;

    NameLengths(boolean fails) {
      this.fails = fails;
    }

    /** Notes what it is told when all has passed. */
    private abstract class Writer implements PartWriter<SpeciesPlusItem> {
      @Override
      public void conclude(Optional<Release> previous, Release release, LongConsumer step)
          throws SQLException {
        told.add("conclude");
        if (fails) {
          throw new SQLException("the disk is full");
        }
      }

      @Override
      public void publish(Handle transaction, long now) {
        told.add("publish");
      }

      @Override
      public void close() {
        told.add("close");
      }
    }

    private static String key(long release) {
      return "name_lengths_" + release;
    }

    @Override
    public PartWriter<SpeciesPlusItem> begin(PartOutput output) {
      return new Writer() {
        private int sum;

        @Override
        public Insertion take(SpeciesPlusItem item) {
          return item instanceof SpeciesPlusItem.Taxon taxon
              ? () -> sum += taxon.taxon().fullName().length()
              : Insertion.NOTHING;
        }

        @Override
        public void finish() {
          told.add("finish");
          output.write(transaction ->
              transaction.execute(
                  "insert into setting (name, value) values (?, ?)",
                  key(output.release().id()),
                  Integer.toString(sum)));
        }
      };
    }

    @Override
    public void carryOver(Release earlier, PartOutput output) {}

    @Override
    public Integer load(Connections connections, Release release) {
      return connections.read(handle ->
          handle
              .select("select value from setting where name = ?", key(release.id()))
              .mapTo(Integer.class)
              .one());
    }

    @Override
    public void remove(Handle handle, long release) {
      handle.useTransaction(
          transaction -> transaction.execute("delete from setting where name = ?", key(release)));
    }

    @Override
    public List<CheckedTable> tables() {
      return List.of();
    }
  }

  private static ReleaseParts<SpeciesPlusItem> with(NameLengths part) {
    var parts = new ArrayList<>(ReleaseParts.SPECIES_PLUS.list());
    parts.addFirst(part);
    return new ReleaseParts<>(parts);
  }

  private ReleaseDraft<SpeciesPlusItem> draft(ImportTurn turn, NameLengths part) {
    var draft = new ReleaseDraft<>(turn.pending(InventedTaxa.DESCRIPTION), with(part));
    draft.add(new SpeciesPlusItem.Taxon(0, InventedTaxa.species(1, "Mirus primus"), List.of()));
    draft.add(new SpeciesPlusItem.Taxon(1, InventedTaxa.species(2, "Mirus alter"), List.of()));
    return draft;
  }

  @Test
  void aPartIsWrittenAndLoadedWithTheOthers() {
    var part = new NameLengths(false);
    try (var turn = database.releases().takeTurn(Dataset.SPECIES_PLUS)) {
      Release release;
      try (var draft = draft(turn, part)) {
        release = draft.publish();
      }
      assertThat(part.told).containsExactly("finish", "conclude", "publish", "close");
      assertThat(release.recordCount()).isEqualTo(2);
      var loaded = LoadedParts.load(with(part).list(), turn.connections(), release);
      assertThat(loaded.get(part)).isEqualTo("Mirus primus".length() + "Mirus alter".length());
    }
  }

  @Test
  void ifAPartFailsTheReleaseIsNotServedAndTheOthersLeaveNothing() {
    var part = new NameLengths(true);
    try (var turn = database.releases().takeTurn(Dataset.SPECIES_PLUS)) {
      try (var draft = draft(turn, part)) {
        assertThatThrownBy(draft::publish).hasMessageContaining("the disk is full");
      }
      assertThat(part.told).containsExactly("finish", "conclude", "close");
    }
    assertThat(database.releases().findCurrent(Dataset.SPECIES_PLUS)).isEmpty();
    for (var table : ReleaseParts.tables()) {
      assertThat(rows(table.name())).as(table.name()).isZero();
    }
  }

  @Test
  void everyTableWithChecksumsIsOfOnePart() {
    var sql =
        kind == TestDatabase.SQLITE
            ? """
            select group_concat(tables.name, ' ')
              from sqlite_master as tables, pragma_table_info(tables.name) as columns
             where tables.type = 'table' and columns.name = 'checksum'
                 and tables.name <> 'flyway_schema_history'
            """
            : """
            select string_agg(table_name, ' ') from information_schema.columns
             where table_schema = 'public' and column_name = 'checksum'
                 and table_name <> 'flyway_schema_history'
            """;
    assertThat(ReleaseParts.tables())
        .extracting(CheckedTable::name)
        .containsExactlyInAnyOrder(text(sql).split(" ", -1));
  }
}
