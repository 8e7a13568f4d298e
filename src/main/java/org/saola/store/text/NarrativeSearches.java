package org.saola.store.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.codelists.CodeListFiles;
import org.saola.message.Message;
import org.saola.redlist.Narrative;
import org.saola.store.Database;
import org.saola.store.facets.AssessmentFacets;
import org.saola.store.names.NamesNotReady;
import org.saola.store.names.Prepared;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The narratives of the Red Lists that are served. The words of a release are read in the
 * background when somebody first looks for some, into a file of the data directory; from then on
 * those of each later release as soon as it is served. What belongs to no release that is served is
 * removed.
 */
public final class NarrativeSearches {
  private static final Logger LOG = LoggerFactory.getLogger(NarrativeSearches.class);
  private static final Object TURN = new Object();
  private static final String FOLDER = "texts";
  private static final Pattern WORDS = Pattern.compile("(?<dataset>.+)-\\d+-[A-Za-z0-9]*\\.words");
  private static final long MOST_BYTES = 48L << 20;
  private static final int PERCENT = 100;
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);

  private final Database database;
  private final Duration patience;
  private final Map<Dataset, Prepared<NarrativeSearch>> held = new ConcurrentHashMap<>();
  private final Map<Dataset, Integer> progress = new ConcurrentHashMap<>();

  /**
   * Of a database.
   *
   * @param patience how long it is worth waiting for what is being read
   */
  public NarrativeSearches(Database database, Duration patience) {
    this.database = database;
    this.patience = patience;
  }

  /**
   * Those of the release that is served; null when there is none.
   *
   * @throws NamesNotReady if it is still being read
   */
  public @Nullable NarrativeSearch of(Dataset dataset) {
    var snapshot = database.redList(dataset).current().orElse(null);
    if (snapshot == null) {
      return null;
    }
    var found = begin(dataset, snapshot);
    var search = found.ready();
    if (search != null && search.release().id() == snapshot.release().id()) {
      return search;
    }
    throw found.notReady(
        Message.of("names.narratives-so-far", dataset.id(), progress.getOrDefault(dataset, 0)),
        patience);
  }

  /** Begins to read those of another release that is served by now, where somebody looks. */
  public void refresh() {
    for (var dataset : held.keySet()) {
      var snapshot = database.redList(dataset).current();
      snapshot.ifPresentOrElse(each -> begin(dataset, each), () -> held.remove(dataset));
    }
  }

  private Prepared<NarrativeSearch> begin(Dataset dataset, RedListSnapshot snapshot) {
    var prepared =
        held.computeIfAbsent(
            dataset,
            _ -> new Prepared<>(Message.of("names.narratives", dataset.id()), Duration.ZERO, TURN));
    prepared.prepare(snapshot.release().id(), () -> open(snapshot));
    return prepared;
  }

  private NarrativeSearch open(RedListSnapshot snapshot) {
    try {
      var folder = Files.createDirectories(database.place().dataDirectory().resolve(FOLDER));
      var file = folder.resolve(name(snapshot.release()));
      var index = index(snapshot, folder, file);
      tidy(folder, snapshot.release());
      return new NarrativeSearch(
          snapshot, index, AssessmentFacets.of(snapshot, CodeListFiles.load()));
    } catch (IOException e) {
      throw new UncheckedIOException("can't keep the words of narratives", e);
    }
  }

  /** That of a file, which is made where there is none, and anew where it is damaged. */
  private TextIndex index(RedListSnapshot snapshot, Path folder, Path file) throws IOException {
    if (Files.exists(file)) {
      try {
        return TextIndex.open(file);
      } catch (IOException e) {
        LOG.warn("{}: {}; it is made anew", file.getFileName(), e.getMessage());
      }
    }
    write(snapshot, folder, file);
    return TextIndex.open(file);
  }

  private static String name(Release release) {
    return "%s-%d-%s.words"
        .formatted(
            release.dataset().id(),
            release.id(),
            release.identity().replaceAll("[^A-Za-z0-9]", ""));
  }

  private void write(RedListSnapshot snapshot, Path folder, Path file) throws IOException {
    var dataset = snapshot.release().dataset();
    var written = Files.createTempFile(folder, "new", ".tmp");
    try (var builder = new TextIndexBuilder(folder, MOST_BYTES)) {
      snapshot.forEachDocument((document, place) -> {
        progress.put(dataset, (int) ((long) place * PERCENT / snapshot.size()));
        Narratives.of(document).forEach((narrative, text) -> add(builder, place, narrative, text));
      });
      builder.write(written);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
      progress.remove(dataset);
    }
    LOG.info(
        "Read the narratives of {} assessments of {}: {} MB",
        snapshot.size(),
        dataset.id(),
        Files.size(file) >> 20);
  }

  private static void add(TextIndexBuilder builder, int place, Narrative narrative, String text) {
    try {
      builder.add(place, narrative, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what was of former releases or of removed datasets, and what killed processes left. */
  private void tidy(Path folder, Release served) throws IOException {
    var known = database.datasets().list().stream().map(Dataset::id).toList();
    var old = Instant.now().minus(LEFT_BEHIND);
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        var name = file.getFileName().toString();
        var words = WORDS.matcher(name);
        boolean needless =
            words.matches()
                ? !known.contains(words.group("dataset"))
                    || (words.group("dataset").equals(served.dataset().id())
                        && !name.equals(name(served)))
                : isOlder(file, old);
        if (needless) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isOlder(Path file, Instant than) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(than);
    } catch (NoSuchFileException _) {
      return false; // another process removed its own
    }
  }
}
