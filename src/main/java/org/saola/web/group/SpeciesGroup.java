package org.saola.web.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.web.part.CategoryBar;
import org.saola.web.part.ThreatenedShare;

/** The species of the Red List in one class, order or family. */
public final class SpeciesGroup {
  /** One word. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}-]{1,60}");

  private final String rank;
  private final String name;
  private final SourceTaxon.HigherTaxa higher;
  private final Map<String, Long> counts = new TreeMap<>();
  private final TreeSet<String> below = new TreeSet<>();
  private int unplaced;
  private final List<SourceTaxon> species = new ArrayList<>();

  SpeciesGroup(String rank, String name, SourceTaxon.HigherTaxa higher) {
    this.rank = rank;
    this.name = name;
    this.higher = higher;
  }

  void add(SourceTaxon taxon, String child) {
    species.add(taxon);
    counts.merge(taxon.status().isEmpty() ? "NE" : taxon.status(), 1L, Long::sum);
    if (isNamed(child)) {
      below.add(child);
    } else {
      unplaced++;
    }
  }

  public String rank() {
    return rank;
  }

  public String name() {
    return name;
  }

  /** Whether something is the name of a group; sources write "incertae sedis" and the like, too. */
  static boolean isNamed(String name) {
    return NAME.matcher(name).matches();
  }

  /** How many species are in none of the groups below. */
  public int unplaced() {
    return rank.equals(GroupIndex.FAMILY) ? 0 : unplaced;
  }

  /** The named groups that it is part of, the widest first. */
  public List<Above> above() {
    var above = new ArrayList<Above>();
    if (!rank.equals(GroupIndex.CLASS) && isNamed(higher.className())) {
      above.add(Above.of(GroupIndex.CLASS, higher.className()));
    }
    if (rank.equals(GroupIndex.FAMILY) && isNamed(higher.order())) {
      above.add(Above.of(GroupIndex.ORDER, higher.order()));
    }
    return above;
  }

  /** A group that others are part of, and its page. */
  public record Above(String name, String path) {
    static Above of(String rank, String name) {
      return new Above(written(name), SpeciesGroup.path(rank, written(name)));
    }
  }

  /** Its page. */
  public String path() {
    return path(rank, name);
  }

  static String path(String rank, String name) {
    return "/groups/" + rank + "/" + name;
  }

  /** As people write it, whatever the source does. */
  static String written(String name) {
    return name.isEmpty()
        ? ""
        : name.substring(0, 1).toUpperCase(Locale.ROOT)
            + name.substring(1).toLowerCase(Locale.ROOT);
  }

  public int size() {
    return species.size();
  }

  /** By their names. */
  public List<SourceTaxon> species() {
    return List.copyOf(species);
  }

  List<String> below() {
    return List.copyOf(below);
  }

  public long count(String category) {
    return counts.getOrDefault(category, 0L);
  }

  public CategoryBar bar() {
    return CategoryBar.of(counts);
  }

  /** Null where no species is left to divide by. */
  public @Nullable ThreatenedShare share() {
    return ThreatenedShare.of(counts);
  }
}
