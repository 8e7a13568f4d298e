package org.saola.store.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.message.Refused;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;
import org.saola.store.sql.Microseconds;

/** The datasets that are kept, and what is said of them. Waits for the database. */
public final class Datasets {
  private static final String SELECT = "select * from dataset where removed_at is null";

  /** What requests call the first two, too. */
  private static final Map<String, Dataset.Kind> TAKEN =
      Dataset.FIRST.stream().collect(Collectors.toMap(Dataset::pathSegment, Dataset::kind));

  private final Connections connections;
  private final Consumer<Dataset> removal;
  private final InstantSource clock;
  private volatile List<Dataset> known = Dataset.FIRST;

  /**
   * @param removal removes a dataset with all that it has
   */
  public Datasets(Connections connections, Consumer<Dataset> removal, InstantSource clock) {
    this.connections = connections;
    this.removal = removal;
    this.clock = clock;
  }

  /** All: those that are there from the beginning, then the others as they came. */
  public List<Dataset> list() {
    var found = described().stream().map(DescribedDataset::dataset).toList();
    known = found;
    return found;
  }

  /** Those that were there when they were last listed; from memory alone. */
  public List<Dataset> known() {
    return known;
  }

  /** The same with what is said of them. */
  public List<DescribedDataset> described() {
    return connections.read(handle ->
        handle
            .createQuery(SELECT + " order by created_at, kind desc, id")
            .map((row, _) -> read(row))
            .list());
  }

  /** One by its id. */
  public Optional<DescribedDataset> find(String id) {
    return connections.read(handle -> find(handle, id));
  }

  /**
   * One of one of these kinds by its id, in any case.
   *
   * @throws Refused if there is none of this id, or it is of another kind
   */
  public Dataset named(String id, Set<Dataset.Kind> kinds) {
    var found =
        find(id.toLowerCase(Locale.ROOT))
            .map(DescribedDataset::dataset)
            .orElseThrow(() -> new Refused(unknown(id)));
    if (!kinds.contains(found.kind())) {
      throw new Refused(
          "dataset %s is of the kind %s, and this is about %s; choose one of %s"
              .formatted(
                  found.id(),
                  found.kind().code(),
                  kinds.stream().map(Dataset.Kind::code).collect(Collectors.joining(" or ")),
                  list().stream()
                      .filter(dataset -> kinds.contains(dataset.kind()))
                      .map(Dataset::id)
                      .collect(Collectors.joining(", "))));
    }
    return found;
  }

  /** Whether one is there, and was not removed. */
  public static boolean isThere(Handle handle, Dataset dataset) {
    return find(handle, dataset.id()).isPresent();
  }

  private static Optional<DescribedDataset> find(Handle handle, String id) {
    return handle.select(SELECT + " and id = ?", id).map((row, _) -> read(row)).findOne();
  }

  /**
   * One by its id.
   *
   * @throws DatabaseException if there is none
   */
  public Dataset get(String id) {
    return find(id)
        .map(DescribedDataset::dataset)
        .orElseThrow(() -> new DatabaseException(unknown(id), null));
  }

  /** What to say of an id that no dataset has. */
  public String unknown(String id) {
    return "there is no dataset %s; there is %s, and others are added with: saola datasets add"
        .formatted(id, list().stream().map(Dataset::id).collect(Collectors.joining(", ")));
  }

  /**
   * Adds one that has no releases yet.
   *
   * @throws DatabaseException if there is one with this id, or was, or the id is another one's name
   * @throws IllegalArgumentException if the id is none
   */
  public void add(Dataset dataset, DatasetDescription description) {
    if (!DatasetDescription.ID.matcher(dataset.id()).matches()) {
      throw new IllegalArgumentException("id " + dataset.id());
    }
    requireOwnName(dataset);
    connections.write(handle -> {
      requireNew(handle, dataset.id());
      handle
          .createUpdate("insert into dataset (id, kind, created_at) values (:id, :kind, :now)")
          .bind("id", dataset.id())
          .bind("kind", dataset.kind().code())
          .bind("now", Microseconds.of(clock.instant()))
          .execute();
      return describe(handle, dataset, description);
    });
  }

  private static void requireOwnName(Dataset dataset) {
    if (TAKEN.containsKey(dataset.id())) {
      throw new DatabaseException(
          "requests call the dataset %s %s; choose another id"
              .formatted(TAKEN.get(dataset.id()).code(), dataset.id()),
          null);
    }
  }

  private static void requireNew(Handle handle, String id) {
    var removed =
        handle
            .select("select removed_at is not null from dataset where id = ?", id)
            .mapTo(Boolean.class)
            .findOne();
    if (removed.isPresent()) {
      throw new DatabaseException(
          removed.get()
              ? "dataset %s was removed, and its changes are in the log; choose another id"
                  .formatted(id)
              : "there is a dataset %s already".formatted(id),
          null);
    }
  }

  /** Says something else of one than before. */
  public void describe(Dataset dataset, DatasetDescription description) {
    connections.write(handle -> describe(handle, dataset, description));
  }

  private static int describe(Handle handle, Dataset dataset, DatasetDescription description) {
    return handle
        .createUpdate(
            """
            update dataset
               set title = :title, authority = :authority, terms = :terms,
                   citation = :citation, languages = :languages, scope = :scope
             where id = :id
            """)
        .bind("id", dataset.id())
        .bind("title", description.title())
        .bind("authority", description.authority())
        .bind("terms", description.terms())
        .bind("citation", description.citation())
        .bind("languages", encoded(description.languages()))
        .bind("scope", description.scope())
        .execute();
  }

  /**
   * Removes one with all its releases; what it changed stays in the log, as the log is for ever.
   *
   * @throws DatabaseException if it is there from the beginning, or something is imported into it
   */
  public void remove(Dataset dataset) {
    if (Dataset.FIRST.contains(dataset)) {
      throw new DatabaseException(
          "%s is there from the beginning and stays; import another release instead"
              .formatted(dataset.id()),
          null);
    }
    removal.accept(dataset);
  }

  private static DescribedDataset read(ResultSet row) throws SQLException {
    return new DescribedDataset(
        new Dataset(row.getString("id"), Dataset.Kind.of(row.getString("kind"))),
        DatasetDescription.read(row, ""));
  }

  private static @Nullable String encoded(List<Language> languages) {
    return languages.isEmpty()
        ? null
        : languages.stream().map(Language::code).collect(Collectors.joining(","));
  }
}
