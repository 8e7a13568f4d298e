package org.saola.taxonomy.search;

import java.util.BitSet;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.search.Hit.How;

/** The entries that were found, by how and by which kind of name. */
final class FoundEntries implements EntrySink {
  private final @Nullable BitSet[] groups = new @Nullable BitSet[Hit.GROUPS];
  private final int most;

  /**
   * None yet.
   *
   * @param most entries that there are
   */
  FoundEntries(int most) {
    this.most = most;
  }

  @Override
  public int most() {
    return Integer.MAX_VALUE;
  }

  @Override
  public boolean wants(int entry, SearchName.Kind kind, How how) {
    return true;
  }

  @Override
  public void add(int entry, SearchName.Kind kind, How how) {
    int group = Hit.group(how, kind);
    var entries = groups[group];
    if (entries == null) {
      entries = new BitSet(most);
      groups[group] = entries;
    }
    entries.set(entry);
  }

  @Override
  public boolean isEmpty() {
    for (var group : groups) {
      if (group != null) {
        return false;
      }
    }
    return true;
  }

  /** All of them. */
  BitSet all() {
    var all = new BitSet();
    for (var group : groups) {
      if (group != null) {
        all.or(group);
      }
    }
    return all;
  }

  /** Those of some entries that are in each group, and in none before. */
  NavigableMap<Integer, BitSet> among(BitSet entries) {
    var left = (BitSet) entries.clone();
    var among = new TreeMap<Integer, BitSet>();
    for (int number = 0; number < groups.length; number++) {
      var group = groups[number];
      if (group != null) {
        var own = (BitSet) group.clone();
        own.and(left);
        left.andNot(own);
        among.put(number, own);
      }
    }
    return among;
  }

  /** The best group in which an entry is. */
  int group(int entry) {
    int number = 0;
    for (var group = groups[0]; group == null || !group.get(entry); group = groups[number]) {
      number++;
    }
    return number;
  }
}
