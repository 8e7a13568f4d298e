package org.saola.publish.source;

import java.util.Objects;
import org.saola.decision.rules.TradeRules;
import org.saola.message.Refused;
import org.saola.status.law.LawBook;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.taxonomy.Taxon;

/** The law of the release that is served. */
public record ServedLaw(SpeciesPlusSnapshot snapshot, LawBook book, TradeRules trade) {

  /**
   * Reads it.
   *
   * @throws Refused if there is no release, or its data can't tell
   */
  public static ServedLaw of(Database database) {
    var snapshots = database.speciesPlus(Dataset.SPECIES_PLUS);
    snapshots.refresh();
    var snapshot =
        snapshots
            .current()
            .orElseThrow(() -> new Refused("there are no Species+ data yet (saola import)"));
    var stored = new StoredLaw();
    var book =
        stored
            .of(snapshot)
            .orElseThrow(() ->
                new Refused(
                    ("release %s holds published records without populations, which can't tell;"
                            + " import a data package")
                        .formatted(snapshot.release().description().label())));
    return new ServedLaw(snapshot, book, stored.trade(snapshot).orElseThrow());
  }

  /**
   * The taxon of a name.
   *
   * @throws Refused if it is no accepted name, or that of several
   */
  public Taxon taxon(String name) {
    var taxa =
        book.names().spelled(name).stream()
            .map(concept -> book.listings().classification().find(concept.id()))
            .filter(Objects::nonNull)
            .toList();
    if (taxa.size() == 1) {
      return taxa.getFirst();
    }
    var near =
        book.names().mayMean(name).stream()
            .map(concept -> "%s (%d)".formatted(concept.fullName(), concept.id()))
            .toList();
    throw new Refused(
        "%s is %s%s"
            .formatted(
                name,
                taxa.isEmpty() ? "no accepted name here" : "the name of several taxa",
                near.isEmpty() ? "" : "; there is " + String.join(", ", near)));
  }

  /** Where the answer comes from, for its last line. */
  public String source() {
    return "release %s, data of %s"
        .formatted(snapshot.release().description().label(), book.dataDay());
  }
}
