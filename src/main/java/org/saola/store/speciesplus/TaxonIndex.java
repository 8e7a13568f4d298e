package org.saola.store.speciesplus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.saola.store.sql.Microseconds;
import org.saola.taxonomy.Taxonomy;

/** What can be searched of all records of one release, in memory. Names are in upper case. */
public final class TaxonIndex {
  /** The columns to load, in the order in which the places of the index rise. */
  public static final String SELECT =
      """
      select id, taxonomy, full_name, updated_at,
             kingdom, phylum, class_name, order_name, family, genus
        from taxon_concept
       where key between ? and ?
       order by key
      """;

  private static final int FIRST_HIGHER_TAXON = 5;
  private static final int HIGHER_TAXA = 6;
  private static final int[] NOWHERE = {};

  private final int[] ids;
  private final int[] seqsById;
  private final int[] idsBySeq;
  private final long[] updatedAt;
  private final Map<Taxonomy, RoaringBitmap> byTaxonomy;
  private final Map<String, int[]> byName;
  private final Map<String, RoaringBitmap> byHigherTaxon;

  private TaxonIndex(Builder rows) {
    this.updatedAt = rows.updatedAt;
    this.byTaxonomy = rows.byTaxonomy;
    this.byName = rows.byName;
    this.byHigherTaxon = rows.byHigherTaxon;
    var idAndSeq = rows.idAndSeq;
    Arrays.sort(idAndSeq);
    this.ids = Arrays.stream(idAndSeq).mapToInt(pair -> (int) (pair >> 32)).toArray();
    this.seqsById = Arrays.stream(idAndSeq).mapToInt(pair -> (int) pair).toArray();
    this.idsBySeq = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      idsBySeq[seqsById[i]] = ids[i];
    }
    byTaxonomy.values().forEach(RoaringBitmap::runOptimize);
    byHigherTaxon.values().forEach(RoaringBitmap::runOptimize);
  }

  /**
   * Reads the rows of {@link #SELECT}.
   *
   * @param count how many rows there must be
   */
  public static TaxonIndex read(ResultSet rows, int count) throws SQLException {
    var builder = new Builder(count);
    int seq = 0;
    for (; rows.next(); seq++) {
      builder.add(rows, seq);
    }
    if (seq != count) {
      throw new SQLException("%,d of %,d records are there; import again".formatted(seq, count));
    }
    return new TaxonIndex(builder);
  }

  OptionalInt seqOf(int id) {
    int found = Arrays.binarySearch(ids, id);
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(seqsById[found]);
  }

  int idAt(int seq) {
    return idsBySeq[seq];
  }

  int[] seqsById() {
    return seqsById.clone();
  }

  /** The result is shared and must not be changed. */
  RoaringBitmap select(TaxonQuery query) {
    var inTaxonomy = byTaxonomy.getOrDefault(query.taxonomy(), new RoaringBitmap());
    var name = query.name();
    var named =
        name == null
            ? inTaxonomy
            : RoaringBitmap.and(inTaxonomy, named(upperCase(name), query.withDescendants()));
    var since = query.updatedSince();
    return since == null ? named : updatedSince(named, Microseconds.atOrAfter(since));
  }

  private RoaringBitmap named(String name, boolean withDescendants) {
    var found = RoaringBitmap.bitmapOf(byName.getOrDefault(name, NOWHERE));
    if (withDescendants) {
      found.or(byHigherTaxon.getOrDefault(name, new RoaringBitmap()));
    }
    return found;
  }

  private RoaringBitmap updatedSince(RoaringBitmap candidates, long since) {
    var found = new RoaringBitmap();
    candidates.forEach((int seq) -> {
      if (updatedAt[seq] >= since) {
        found.add(seq);
      }
    });
    return found;
  }

  private static String upperCase(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /** Grows while rows come in. */
  private static final class Builder {
    private final long[] idAndSeq;
    private final long[] updatedAt;
    private final Map<Taxonomy, RoaringBitmap> byTaxonomy = new EnumMap<>(Taxonomy.class);
    private final Map<String, int[]> byName;
    private final Map<String, RoaringBitmap> byHigherTaxon = new HashMap<>();
    // neighbours mostly have the same higher taxa: remembering them saves most look-ups
    private final @Nullable String[] lastNames = new @Nullable String[HIGHER_TAXA];
    private final RoaringBitmap[] lastBitmaps = new RoaringBitmap[HIGHER_TAXA];

    Builder(int count) {
      this.idAndSeq = new long[count];
      this.updatedAt = new long[count];
      this.byName = HashMap.newHashMap(count);
    }

    void add(ResultSet row, int seq) throws SQLException {
      if (seq == idAndSeq.length) {
        throw new SQLException("more than %,d records are there; import again".formatted(seq));
      }
      idAndSeq[seq] = (row.getLong(1) << 32) | seq;
      byTaxonomy
          .computeIfAbsent(Taxonomy.valueOf(row.getString(2)), _ -> new RoaringBitmap())
          .add(seq);
      byName.merge(upperCase(row.getString(3)), new int[] {seq}, Builder::joined);
      updatedAt[seq] = row.getLong(4);
      for (int level = 0; level < HIGHER_TAXA; level++) {
        addHigherTaxon(level, row.getString(FIRST_HIGHER_TAXON + level), seq);
      }
    }

    private void addHigherTaxon(int level, @Nullable String name, int seq) {
      if (name == null) {
        return;
      }
      if (!name.equals(lastNames[level])) {
        lastNames[level] = name;
        lastBitmaps[level] =
            byHigherTaxon.computeIfAbsent(upperCase(name), _ -> new RoaringBitmap());
      }
      lastBitmaps[level].add(seq);
    }

    private static int[] joined(int[] first, int[] second) {
      var all = Arrays.copyOf(first, first.length + second.length);
      System.arraycopy(second, 0, all, first.length, second.length);
      return all;
    }
  }
}
