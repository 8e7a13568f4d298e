package org.saola.bench.generator;

import java.util.List;
import java.util.stream.Stream;
import org.saola.bench.generator.Taxon.Rank;

/**
 * The grown trees, flattened, parents before children.
 *
 * @param checklist both kingdoms of the CITES and EU taxonomy
 * @param migratory the CMS taxonomy
 * @param species the accepted species of the checklist
 */
record Taxa(List<Taxon> checklist, List<Taxon> migratory, List<Taxon> species) {

  static Taxa grow(Forest forest) {
    var checklist = flat(forest.animals(), forest.plants());
    var species = checklist.stream().filter(t -> t.rank == Rank.SPECIES && t.accepted).toList();
    return new Taxa(checklist, flat(forest.migratory()), species);
  }

  List<Taxon> all() {
    return Stream.concat(checklist.stream(), migratory.stream()).toList();
  }

  private static List<Taxon> flat(Taxon... roots) {
    return Stream.of(roots).<Taxon>mapMulti(Taxon::walk).toList();
  }
}
