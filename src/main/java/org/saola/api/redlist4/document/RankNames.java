package org.saola.api.redlist4.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.saola.redlist.Group;
import org.saola.redlist.RedListOrder;
import org.saola.store.redlist.RedListSnapshot;

/** The names of a rank: those of the taxa held, and those a source lists beyond them. */
public final class RankNames {
  private RankNames() {}

  /** The name under which {@link #listed} names are kept with a release. */
  public static String key(Group rank) {
    return "rank_names/" + rank.path();
  }

  /** Names as they are kept, a line each. */
  public static byte[] listed(Collection<String> names) {
    return String.join("\n", names).getBytes(UTF_8);
  }

  /** All names, in the order of the list; each once, whatever its case. */
  public static List<String> of(Group rank, RedListSnapshot snapshot) {
    var names = new TreeMap<String, String>();
    Stream.concat(
            snapshot.text(key(rank)).stream().flatMap(kept -> new String(kept, UTF_8).lines()),
            snapshot.rankNames(rank).stream())
        .forEach(name -> names.putIfAbsent(name.toUpperCase(Locale.ROOT), name));
    return RedListOrder.names(List.copyOf(names.values()));
  }
}
