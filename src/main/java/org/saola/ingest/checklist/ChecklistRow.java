package org.saola.ingest.checklist;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.places.PlaceCells;
import org.saola.ingest.places.TaggedPlaces;
import org.saola.ingest.speciesplus.NamePosition;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.taxonomy.Rank;

/** One taxon of the file: its cells, those that are not blank. */
final class ChecklistRow {
  private final long line;
  private final int id;
  private final Rank rank;
  private final Map<Column, String> cells;
  private final Told told;

  /**
   * What a row tells that cells can't.
   *
   * @param listings null when they stand in cells
   * @param synonyms each with its author, if it has one; none when they stand in a cell
   */
  record Told(@Nullable List<Listing> listings, List<String> synonyms) {
    static final Told NOTHING = new Told(null, List.of());
  }

  /**
   * A row.
   *
   * @param line where it begins in the file
   * @param cells those that are not blank
   */
  ChecklistRow(long line, int id, Rank rank, Map<Column, String> cells) {
    this(line, id, rank, cells, Told.NOTHING);
  }

  /** A row that tells more than cells can. */
  ChecklistRow(long line, int id, Rank rank, Map<Column, String> cells, Told told) {
    this.line = line;
    this.id = id;
    this.rank = rank;
    this.cells = cells;
    this.told = told;
  }

  /** The listings as the row has them; null when they stand in cells. */
  @Nullable List<Listing> listings() {
    return told.listings();
  }

  /** The synonyms one by one; none when they stand in a cell. */
  List<String> synonyms() {
    return told.synonyms();
  }

  long line() {
    return line;
  }

  int id() {
    return id;
  }

  Rank rank() {
    return rank;
  }

  /** The cell; null when it is blank or the file lacks the column. */
  @Nullable String find(Column column) {
    return cells.get(column);
  }

  /** The cell, or nothing. */
  String text(Column column) {
    return cells.getOrDefault(column, "");
  }

  String fullName() {
    return text(Column.FULL_NAME);
  }

  String position() {
    return String.valueOf(NamePosition.of(higherTaxa(), fullName()));
  }

  /** The names of the higher taxa, and of the taxon itself at its rank. */
  HigherTaxa higherTaxa() {
    return new HigherTaxa(
        higher(Rank.KINGDOM, Column.KINGDOM),
        higher(Rank.PHYLUM, Column.PHYLUM),
        higher(Rank.CLASS, Column.CLASS),
        higher(Rank.ORDER, Column.ORDER),
        higher(Rank.FAMILY, Column.FAMILY),
        rank.compareTo(Rank.GENUS) > 0 && find(Column.GENUS) == null
            ? NamePosition.genus(rank, fullName())
            : higher(Rank.GENUS, Column.GENUS));
  }

  private @Nullable String higher(Rank of, Column column) {
    return rank == of ? fullName() : find(column);
  }

  /** The places of the row as its cells list them. */
  PlaceCells places() {
    var tagged = new HashMap<String, String>();
    for (var header : TaggedPlaces.tagColumns()) {
      var cell = Column.find(header).map(this::find).orElse(null);
      if (cell != null) {
        tagged.put(TaggedPlaces.tag(header), cell);
      }
    }
    return new PlaceCells(text(Column.ISO_CODES), text(Column.PLACE_NAMES), tagged);
  }

  /** The first column in which the other row differs; empty when all cells are equal. */
  Optional<Column> difference(ChecklistRow other) {
    return Arrays.stream(Column.values())
        .filter(column -> !text(column).equals(other.text(column)))
        .findFirst();
  }
}
