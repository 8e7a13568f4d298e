package org.saola.taxonomy.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.search.Hit.How;

/** The first few of the entries that are found, where nobody asks how many there are. */
final class FirstEntries implements EntrySink {
  private final int most;

  /** By group, rising; as many of each as are wanted in all, as others may have some of them. */
  private final @Nullable Few[] groups = new @Nullable Few[Hit.GROUPS];

  private boolean empty = true;

  /** The least of some numbers. */
  private static final class Few {
    private final int[] numbers;
    private int size;

    Few(int most) {
      numbers = new int[most];
    }

    boolean wants(int number) {
      return size < numbers.length || number < numbers[size - 1];
    }

    void add(int number) {
      if (!wants(number)) {
        return;
      }
      int place = Arrays.binarySearch(numbers, 0, size, number);
      if (place < 0) {
        place = -place - 1;
        size = Math.min(size + 1, numbers.length);
        System.arraycopy(numbers, place, numbers, place + 1, size - place - 1);
        numbers[place] = number;
      }
    }
  }

  /** A hit of an entry in a group. */
  interface HitOf {
    Hit of(int entry, int group);
  }

  FirstEntries(int most) {
    this.most = most;
  }

  @Override
  public int most() {
    return most;
  }

  @Override
  public boolean wants(int entry, SearchName.Kind kind, How how) {
    var group = groups[Hit.group(how, kind)];
    return group == null || group.wants(entry);
  }

  @Override
  public void add(int entry, SearchName.Kind kind, How how) {
    int number = Hit.group(how, kind);
    var group = groups[number];
    if (group == null) {
      group = new Few(most);
      groups[number] = group;
      empty = false;
    }
    group.add(entry);
  }

  @Override
  public boolean isEmpty() {
    return empty;
  }

  /** All that are wanted, best first. */
  List<Hit> hits(HitOf hit) {
    var hits = new ArrayList<Hit>(most);
    Set<Integer> told = new HashSet<>();
    for (int number = 0; number < groups.length; number++) {
      var group = groups[number];
      for (int i = 0; group != null && i < group.size && hits.size() < most; i++) {
        if (told.add(group.numbers[i])) {
          hits.add(hit.of(group.numbers[i], number));
        }
      }
    }
    return hits;
  }
}
