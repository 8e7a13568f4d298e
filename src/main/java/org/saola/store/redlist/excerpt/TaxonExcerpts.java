package org.saola.store.redlist.excerpt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.saola.store.index.IndexReader;
import org.saola.store.index.IndexWriter;
import org.saola.store.index.Numbering;
import org.saola.store.index.StringTable;
import org.saola.store.redlist.excerpt.TaxonExcerpt.Position;

/** What lists say of all taxa, by column; repeated texts are kept once. */
public final class TaxonExcerpts {
  private final int[] ids;

  /** By the places of ids; each number is that of a text, but the first, that of a position. */
  private final List<int[]> columns;

  private final List<Position> positions;
  private final StringTable texts;

  private TaxonExcerpts(
      int[] ids, List<int[]> columns, List<Position> positions, StringTable texts) {
    this.ids = ids;
    this.columns = columns;
    this.positions = positions;
    this.texts = texts;
  }

  /** A taxon by the numbers of what is said of it. */
  private record Row(int sisId, int position, int authority, int infra, int part, int common) {
    private static final List<ToIntFunction<Row>> COLUMNS =
        List.of(Row::position, Row::authority, Row::infra, Row::part, Row::common);
  }

  /** Takes taxa until all are there. */
  static final class Builder {
    private final List<Row> rows = new ArrayList<>();
    private final Numbering<Position> positions = new Numbering<>();
    private final Numbering<String> texts = new Numbering<>();

    void add(int sisId, TaxonExcerpt taxon) {
      rows.add(
          new Row(
              sisId,
              positions.of(taxon.position()),
              texts.of(taxon.authority()),
              texts.of(taxon.infraName()),
              texts.of(taxon.subpopulationName()),
              texts.of(taxon.mainCommonName())));
    }

    TaxonExcerpts build() {
      rows.sort(Comparator.comparingInt(Row::sisId));
      return new TaxonExcerpts(
          numbers(Row::sisId),
          Row.COLUMNS.stream().map(this::numbers).toList(),
          List.copyOf(positions.things()),
          StringTable.of(texts.things()));
    }

    private int[] numbers(ToIntFunction<Row> column) {
      return rows.stream().mapToInt(column).toArray();
    }
  }

  static TaxonExcerpts read(IndexReader input) throws IOException {
    var ids = input.numbers();
    var columns = new ArrayList<int[]>();
    for (int left = Row.COLUMNS.size(); left > 0; left--) {
      columns.add(input.numbers());
    }
    var positions = new ArrayList<Position>();
    for (int left = input.number(); left > 0; left--) {
      positions.add(
          new Position(
              input.text(), input.text(), input.text(), input.text(), input.text(), input.text()));
    }
    return new TaxonExcerpts(ids, columns, positions, StringTable.read(input));
  }

  void write(IndexWriter output) throws IOException {
    output.numbers(ids);
    for (var column : columns) {
      output.numbers(column);
    }
    output.number(positions.size());
    for (var each : positions) {
      output.text(each.kingdomName());
      output.text(each.phylumName());
      output.text(each.className());
      output.text(each.orderName());
      output.text(each.familyName());
      output.text(each.genusName());
    }
    texts.write(output);
  }

  /** How many there are. */
  public int size() {
    return ids.length;
  }

  /** A taxon; empty when there is none. */
  public Optional<TaxonExcerpt> find(int sisId) {
    int at = Arrays.binarySearch(ids, sisId);
    return at < 0
        ? Optional.empty()
        : Optional.of(
            new TaxonExcerpt(
                positions.get(columns.get(0)[at]),
                texts.find(columns.get(1)[at]),
                texts.find(columns.get(2)[at]),
                texts.find(columns.get(3)[at]),
                texts.find(columns.get(4)[at])));
  }
}
