package org.saola.store.composition;

import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.saola.changes.Change;
import org.saola.changes.SpeciesPlusRules;
import org.saola.status.Topic;
import org.saola.store.changes.ChangeSetWriter;
import org.saola.store.changes.ReleaseComparison;
import org.saola.store.redlist.StoredRedList;
import org.saola.store.redlist.record.RedListRules;
import org.saola.store.redlist.scan.RedListCategories;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusDocuments;
import org.saola.store.sql.Connections;

/** Writes down what becomes different when one release follows another; all data are stored. */
final class ReleaseChanges {
  private static final int BATCH = 1000;

  private final Connections connections;
  private final ChangeSetWriter writer;
  private final LongConsumer compared;

  /**
   * @param compared is told how many more records are compared
   */
  ReleaseChanges(Connections connections, ChangeSetWriter writer, LongConsumer compared) {
    this.connections = connections;
    this.writer = writer;
    this.compared = compared;
  }

  /**
   * Compares two releases of the same source; what comes first adds everything, without content.
   */
  void write(Optional<Release> previous, Release release) throws SQLException {
    switch (release.dataset().kind()) {
      case SPECIES_PLUS -> writeSpeciesPlus(previous, release);
      case RED_LIST -> writeRedList(previous, release);
    }
  }

  private void writeSpeciesPlus(Optional<Release> previous, Release release) throws SQLException {
    var documents = new SpeciesPlusDocuments(connections, release.id());
    if (previous.isEmpty()) {
      addAll(documents.first());
      return;
    }
    var old = new SpeciesPlusDocuments(connections, previous.get().id());
    new ReleaseComparison(
            old, documents, new SpeciesPlusRules(beyond(previous.get(), release)), writer, compared)
        .run();
  }

  /** The fields of records that only one of both releases can have anything in. */
  private static Set<String> beyond(Release previous, Release release) {
    var older = previous.description().coverage();
    var newer = release.description().coverage();
    return Topic.ofSpeciesPlus().stream()
        .filter(topic -> older.lacks(topic) != newer.lacks(topic))
        .flatMap(topic -> fields(topic))
        .collect(toSet());
  }

  private static Stream<String> fields(Topic topic) {
    return switch (topic) {
      case CITES_HISTORY, CITES_RESERVATIONS -> Stream.of("/citesListings");
      case EU_LISTINGS -> Stream.of("/euListings", "/euListing");
      default ->
          Stream.of(topic.recordField()).filter(name -> !name.isEmpty()).map(name -> "/" + name);
    };
  }

  private void writeRedList(Optional<Release> previous, Release release) throws SQLException {
    var documents = new StoredRedList(connections, release.id());
    if (previous.isEmpty()) {
      addAll(documents.first());
      return;
    }
    var old = new StoredRedList(connections, previous.get().id());
    var categories = RedListCategories.of(old.index().assessments());
    var rules = new RedListRules(categories::find);
    writer.addCategories(
        categories.changesTo(RedListCategories.of(documents.index().assessments())));
    new ReleaseComparison(old, documents, rules, writer, compared).run();
  }

  private void addAll(Iterator<Change> changes) throws SQLException {
    var batch = new ArrayList<ChangeSetWriter.Encoded>(BATCH);
    while (changes.hasNext()) {
      batch.add(ChangeSetWriter.Encoded.of(changes.next()));
      if (batch.size() == BATCH || !changes.hasNext()) {
        writer.add(batch);
        compared.accept(batch.size());
        batch.clear();
      }
    }
  }
}
