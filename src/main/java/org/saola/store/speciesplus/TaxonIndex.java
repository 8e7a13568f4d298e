package org.saola.store.speciesplus;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.saola.store.content.DamagedRow;
import org.saola.store.content.RenditionForm;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;
import org.saola.store.sql.Microseconds;
import org.saola.taxonomy.Taxonomy;

/** What can be searched of all records of one release, in memory. Names are in upper case. */
public final class TaxonIndex {
  private static final int HIGHER_TAXA = 6;
  private static final int[] NOWHERE = {};

  private final int[] ids;
  private final int[] placesById;
  private final int[] idsByPlace;
  private final long[] updatedAt;
  private final int[] forms;
  private final Map<Taxonomy, RoaringBitmap> byTaxonomy;
  private final Map<String, int[]> byName;
  private final Map<String, RoaringBitmap> byHigherTaxon;

  private TaxonIndex(Builder rows) {
    this.updatedAt = rows.updatedAt;
    this.forms = rows.forms;
    this.byTaxonomy = rows.byTaxonomy;
    this.byName = rows.byName;
    this.byHigherTaxon = rows.byHigherTaxon;
    var idAndPlace = rows.idAndPlace;
    Arrays.sort(idAndPlace);
    this.ids = Arrays.stream(idAndPlace).mapToInt(pair -> (int) (pair >> 32)).toArray();
    this.placesById = Arrays.stream(idAndPlace).mapToInt(pair -> (int) pair).toArray();
    this.idsByPlace = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      idsByPlace[placesById[i]] = ids[i];
    }
    byTaxonomy.values().forEach(RoaringBitmap::runOptimize);
    byHigherTaxon.values().forEach(RoaringBitmap::runOptimize);
  }

  /**
   * Loads the index of a release.
   *
   * @param count how many records it has
   * @throws DatabaseException if some are damaged or gone
   */
  public static TaxonIndex load(Connections connections, long release, int count) {
    var builder = new Builder(count);
    TaxonRow.forEach(connections, release, builder::add);
    if (builder.rows != count) {
      throw DamagedRow.failure(
          connections,
          "taxon_concept of release %d, with %,d of %,d records,"
              .formatted(release, builder.rows, count));
    }
    return new TaxonIndex(builder);
  }

  /** Whether the record at a place must have a form, as far as is known. */
  boolean has(int place, RenditionForm form) {
    return (forms[place] & form.bit()) != 0;
  }

  /** Not of releases from before it was kept which forms there are. */
  public boolean knowsForms() {
    return Arrays.stream(forms).anyMatch(each -> each != 0);
  }

  /** How many records have a form. */
  public long count(RenditionForm form) {
    return Arrays.stream(forms).filter(each -> (each & form.bit()) != 0).count();
  }

  OptionalInt placeOf(int id) {
    int found = Arrays.binarySearch(ids, id);
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(placesById[found]);
  }

  int idAt(int place) {
    return idsByPlace[place];
  }

  int[] placesById() {
    return placesById.clone();
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
    candidates.forEach((int place) -> {
      if (updatedAt[place] >= since) {
        found.add(place);
      }
    });
    return found;
  }

  private static String upperCase(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /** Grows while rows come in. */
  private static final class Builder {
    private final long[] idAndPlace;
    private final long[] updatedAt;
    private final int[] forms;
    private int rows;
    private final Map<Taxonomy, RoaringBitmap> byTaxonomy = new EnumMap<>(Taxonomy.class);
    private final Map<String, int[]> byName;
    private final Map<String, RoaringBitmap> byHigherTaxon = new HashMap<>();
    // neighbours mostly have the same higher taxa: remembering them saves most look-ups
    private final @Nullable String[] lastNames = new @Nullable String[HIGHER_TAXA];
    private final RoaringBitmap[] lastBitmaps = new RoaringBitmap[HIGHER_TAXA];

    Builder(int count) {
      this.idAndPlace = new long[count];
      this.updatedAt = new long[count];
      this.forms = new int[count];
      this.byName = HashMap.newHashMap(count);
    }

    void add(TaxonRow row) {
      int place = rows++;
      if (place >= idAndPlace.length) {
        return; // the count of rows will tell
      }
      idAndPlace[place] = ((long) row.id() << 32) | place;
      byTaxonomy.computeIfAbsent(row.taxonomy(), _ -> new RoaringBitmap()).add(place);
      byName.merge(upperCase(row.fullName()), new int[] {place}, Builder::joined);
      updatedAt[place] = row.updatedAt();
      forms[place] = row.forms();
      var names = row.higherTaxa();
      addHigherTaxon(0, names.kingdom(), place);
      addHigherTaxon(1, names.phylum(), place);
      addHigherTaxon(2, names.className(), place);
      addHigherTaxon(3, names.order(), place);
      addHigherTaxon(4, names.family(), place);
      addHigherTaxon(5, names.genus(), place);
    }

    private void addHigherTaxon(int level, @Nullable String name, int place) {
      if (name == null) {
        return;
      }
      if (!name.equals(lastNames[level])) {
        lastNames[level] = name;
        lastBitmaps[level] =
            byHigherTaxon.computeIfAbsent(upperCase(name), _ -> new RoaringBitmap());
      }
      lastBitmaps[level].add(place);
    }

    private static int[] joined(int[] first, int[] second) {
      var all = Arrays.copyOf(first, first.length + second.length);
      System.arraycopy(second, 0, all, first.length, second.length);
      return all;
    }
  }
}
