package org.saola.store.redlist;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.roaringbitmap.RoaringBitmap;
import org.saola.redlist.Group;
import org.saola.store.index.IndexReader;
import org.saola.store.index.IndexWriter;
import org.saola.store.index.Permutation;

/** Which assessments belong to which lists; names of ranks in any case. */
public final class FacetMembers {
  private static final Map<Integer, Group> GROUPS =
      Arrays.stream(Group.values()).collect(Collectors.toMap(Group::number, Function.identity()));

  /**
   * The members of a list.
   *
   * @param code as it is written; of several spellings the first in the order of code points
   */
  private record Members(String code, RoaringBitmap bitmap) {}

  private final Map<Facet, Members> members = new HashMap<>();

  static FacetMembers read(IndexReader input) throws IOException {
    var facets = new FacetMembers();
    for (int left = input.number(); left > 0; left--) {
      var group = GROUPS.get(input.number());
      var code = input.text();
      var bitmap = input.bitmap();
      if (group == null || code == null) {
        throw new IOException("a list without a name");
      }
      facets.members.put(new Facet(group, code).folded(), new Members(code, bitmap));
    }
    return facets;
  }

  void write(IndexWriter output) throws IOException {
    var sorted =
        members.entrySet().stream()
            .sorted(
                Map.Entry.comparingByKey(
                    Comparator.comparing(Facet::group).thenComparing(Facet::code)))
            .toList();
    output.number(sorted.size());
    for (var entry : sorted) {
      output.number(entry.getKey().group().number());
      output.text(entry.getValue().code());
      output.bitmap(entry.getValue().bitmap());
    }
  }

  void add(Facet facet, int position) {
    var folded = facet.folded();
    var known = members.get(folded);
    if (known == null || facet.code().compareTo(known.code()) < 0) {
      known = new Members(facet.code(), known == null ? new RoaringBitmap() : known.bitmap());
      members.put(folded, known);
    }
    known.bitmap().add(position);
  }

  /** The same with the numbers that the members have in another order. */
  FacetMembers inOrder(Permutation order) {
    var result = new FacetMembers();
    members.forEach((facet, each) ->
        result.members.put(facet, new Members(each.code(), order.apply(each.bitmap()))));
    return result;
  }

  /** The same for one group only. */
  FacetMembers of(Group group) {
    var result = new FacetMembers();
    members.forEach((facet, each) -> {
      if (facet.group() == group) {
        result.members.put(facet, each);
      }
    });
    return result;
  }

  /** Shared; must not be changed. */
  public RoaringBitmap find(Facet facet) {
    var found = members.get(facet.folded());
    return found == null ? new RoaringBitmap() : found.bitmap();
  }

  /** The members of a list; shared, must not be changed. */
  public RoaringBitmap find(Group group, String code) {
    return find(new Facet(group, code));
  }

  /** As they are written, in the order of code points. */
  public List<String> codes(Group group) {
    return members.entrySet().stream()
        .filter(entry -> entry.getKey().group() == group)
        .map(entry -> entry.getValue().code())
        .sorted()
        .toList();
  }
}
