package org.saola.store.redlist;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.saola.store.redlist.record.RecordReader;

/**
 * A taxon that may have taken the place of one whose id was given up. Ids live on after the
 * taxonomy changed; nobody says which taxon follows, so this is told with its evidence only.
 */
public record Successor(int sisId, String scientificName, Evidence evidence) {
  /** Why a taxon may be a successor. */
  public enum Evidence {
    /** It has the same name. */
    SAME_NAME,
    /** It has the name of the old taxon as a synonym. */
    SYNONYM
  }

  /**
   * Those of a taxon of which no assessment is a latest one; by evidence, then by id. None for a
   * taxon that has a latest assessment. Of several it can't be told which one it is.
   */
  public static List<Successor> of(int sisId, RedListSnapshot snapshot) {
    var document = snapshot.taxon(sisId).filter(_ -> !snapshot.hasLatest(sisId));
    if (document.isEmpty()) {
      return List.of();
    }
    var name = RecordReader.taxon(document.get().inflated()).name().scientificName();
    var names = snapshot.exactNames();
    var same = IntStream.of(names.bearers(name)).filter(id -> id != sisId).toArray();
    var others =
        IntStream.of(names.bearersOfSynonym(name))
            .filter(id -> id != sisId && IntStream.of(same).noneMatch(each -> each == id));
    return Stream.concat(
            found(IntStream.of(same), snapshot, Evidence.SAME_NAME),
            found(others, snapshot, Evidence.SYNONYM))
        .toList();
  }

  private static Stream<Successor> found(
      IntStream ids, RedListSnapshot snapshot, Evidence evidence) {
    IntFunction<String> name =
        id -> snapshot.summary(snapshot.placesOfTaxon(id)[0]).scientificName();
    return ids.filter(snapshot::hasLatest)
        .mapToObj(id -> new Successor(id, name.apply(id), evidence));
  }
}
