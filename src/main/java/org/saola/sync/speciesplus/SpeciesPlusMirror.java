package org.saola.sync.speciesplus;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.saola.ingest.speciesplus.MergedRecords;
import org.saola.speciesplus.TaxonRecords;
import org.saola.sync.MirrorState;
import org.saola.sync.SyncFolder;
import org.saola.sync.SyncRun;
import org.saola.sync.SyncStopped;
import org.saola.taxonomy.Taxonomy;

/**
 * Copies what a Species+ API v1 publishes: the first time its newest dump and what changed since,
 * or all its pages when it has none; later on what changed since the last time.
 */
public final class SpeciesPlusMirror {
  private static final String PLAN = "plan";
  private static final String DETAILS = "details";
  private static final String LABEL = "label";
  private static final String LANGUAGES = "languages";
  private static final List<Taxonomy> TAXONOMIES = List.of(Taxonomy.CITES_EU, Taxonomy.CMS);

  private final SyncRun session;
  private final SpeciesPlusCopyOptions options;
  private final DumpDownload dump;
  private final Optional<MirrorState> state;

  /**
   * @param state what the last run left behind; empty when what it made is no longer served
   */
  public SpeciesPlusMirror(
      SyncRun session,
      SyncFolder folder,
      SpeciesPlusCopyOptions options,
      Optional<MirrorState> state) {
    this.session = session;
    this.options = options;
    this.dump = new DumpDownload(session, folder);
    this.state =
        state
            .filter(_ -> !options.full())
            .filter(last -> last.upstream().equals(session.upstream().toString()))
            .filter(last -> options.languageCodes().equals(last.details().get(LANGUAGES)));
  }

  /**
   * What is laid under the changes.
   *
   * @param records empty when there is nothing but the pages
   * @param marks since when to ask for changes, by taxonomy; from the beginning where it is missing
   */
  private record Base(Optional<TaxonRecords> records, Map<Taxonomy, Instant> marks) {}

  /**
   * What a run had got that was killed after its release was published, before it had tidied up.
   *
   * @param served the label of the copy that is served
   */
  public Optional<SpeciesPlusCopy> published(String served) {
    return session
        .note(DETAILS)
        .filter(_ -> session.note(LABEL).equals(Optional.of(served)))
        .map(details -> new SpeciesPlusCopy(served, Optional.empty(), 0, details(details)));
  }

  /**
   * Asks for all that is missing.
   *
   * @param served the records of the last run
   */
  public SpeciesPlusCopy run(Optional<TaxonRecords> served) throws IOException {
    var label = begin();
    var base = base(served);
    var known = new HashMap<Integer, Instant>();
    base.records()
        .ifPresent(records ->
            records.forEach((taxon, _) -> known.put(taxon.id(), shown(taxon.updatedAt()))));
    var marks = new EnumMap<Taxonomy, Instant>(Taxonomy.class);
    var answers = new JournaledAnswers(session);
    int count = 0;
    for (var taxonomy : TAXONOMIES) {
      var found = new IndexWalk(session, label).walk(taxonomy, base.marks().get(taxonomy));
      if (found.mark() != null) {
        marks.put(taxonomy, found.mark());
      }
      count += fetch(taxonomy, changed(found, known), known.keySet(), answers, marks);
    }
    if (count == 0 && base.records().isEmpty()) {
      throw SyncStopped.unexpected(session.upstream() + " shows no taxon at all");
    }
    var details = new TreeMap<String, String>(Map.of(LANGUAGES, options.languageCodes()));
    marks.forEach((taxonomy, mark) -> details.put(taxonomy.name(), mark.toString()));
    session.note(DETAILS, lines(details));
    var records = records(base, answers, count);
    if (records.isPresent()) {
      records = Optional.of(OrderedRecords.of(records.get(), index(label)));
    }
    return new SpeciesPlusCopy(label, records, count, details);
  }

  /** All names in the order of the index; only who reads all of it knows where one stands. */
  private List<Integer> index(String label) {
    var ids = new ArrayList<Integer>();
    for (var taxonomy : TAXONOMIES) {
      var all = new IndexWalk(session, label).walk(taxonomy, null);
      ids.addAll(all.rows().keySet());
    }
    return ids;
  }

  private static String lines(SortedMap<String, String> details) {
    var lines = new StringBuilder();
    details.forEach((name, value) -> lines.append(name).append('=').append(value).append('\n'));
    return lines.toString();
  }

  private static SortedMap<String, String> details(String lines) {
    var details = new TreeMap<String, String>();
    lines.lines().map(line -> line.split("=", 2)).forEach(pair -> details.put(pair[0], pair[1]));
    return details;
  }

  /** Goes on with the run in the journal if it was of the same plan. */
  private String begin() throws IOException {
    var plan =
        "%s %s %s"
            .formatted(
                session.upstream(),
                options.languageCodes(),
                state.map(MirrorState::release).orElse("from the beginning"));
    if (session.resumed() && !session.note(PLAN).equals(Optional.of(plan))) {
      session.say("what was begun earlier was another kind of sync; beginning anew");
      forget();
    }
    if (!session.resumed()) {
      session.note(LABEL, session.now().toString());
      session.note(PLAN, plan);
    }
    return session.note(LABEL).orElseThrow();
  }

  /** Removes what a run has kept. */
  public void forget() throws IOException {
    session.forget();
    dump.remove();
  }

  private Base base(Optional<TaxonRecords> served) throws IOException {
    if (state.isPresent()) {
      var marks = new EnumMap<Taxonomy, Instant>(Taxonomy.class);
      for (var taxonomy : TAXONOMIES) {
        mark(state.get(), taxonomy).ifPresent(mark -> marks.put(taxonomy, mark));
      }
      return new Base(served, marks);
    }
    var newest = dump.fetch(options.languages());
    if (newest.isEmpty()) {
      session.say("the service has no dump; asking for every taxon");
      return new Base(Optional.empty(), Map.of());
    }
    var records = newest.get().records();
    return new Base(
        Optional.of(MissingRestrictions.fill(records, session)),
        Map.of(Taxonomy.CITES_EU, mark(records, newest.get().startedAt())));
  }

  /** Empty when it is not there or can't be read: then from the beginning. */
  private static Optional<Instant> mark(MirrorState state, Taxonomy taxonomy) {
    try {
      return Optional.ofNullable(state.details().get(taxonomy.name())).map(Instant::parse);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Instant mark(TaxonRecords records, Instant startedAt) {
    var newest = new Instant[] {Instant.EPOCH};
    records.forEach((taxon, _) -> {
      if (taxon.updatedAt().isAfter(newest[0])) {
        newest[0] = taxon.updatedAt();
      }
    });
    return shown(newest[0].isAfter(startedAt) ? startedAt : newest[0]);
  }

  /** As the service shows times: in milliseconds. */
  private static Instant shown(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  private static List<IndexRow> changed(IndexWalk.Found found, Map<Integer, Instant> known) {
    return found.rows().values().stream()
        .filter(row -> !row.updatedAt().equals(known.get(row.id())))
        .toList();
  }

  /**
   * Asks for changed taxa. What is not answered in full is asked for again by the next run, which
   * begins before it; until then what is known of the taxon stays, or else what was answered
   * counts.
   */
  private int fetch(
      Taxonomy taxonomy,
      List<IndexRow> changed,
      Set<Integer> known,
      JournaledAnswers answers,
      Map<Taxonomy, Instant> marks) {
    var taxa = new TaxonAnswers(session, options.languages());
    var taken = new ArrayList<IndexRow>();
    try (var stage = session.begin("taxa of " + taxonomy, "taxa", changed.size())) {
      for (var row : changed) {
        var answered = taxa.fetch(row);
        if (!answered.complete()) {
          marks.merge(taxonomy, row.updatedAt(), SpeciesPlusMirror::earlier);
        }
        if (answered.complete() || !known.contains(row.id())) {
          answered.paths().forEach(path -> answers.addNested(path, row.stamp()));
          taken.add(row);
        }
        stage.done();
      }
    }
    addPages(answers, taxonomy, taken);
    return taken.size();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static void addPages(JournaledAnswers answers, Taxonomy taxonomy, List<IndexRow> rows) {
    rows.stream()
        .collect(
            Collectors.groupingBy(
                IndexRow::page,
                LinkedHashMap::new,
                Collectors.mapping(IndexRow::id, Collectors.toSet())))
        .forEach((page, ids) -> answers.addPage(taxonomy, page, ids));
  }

  private Optional<TaxonRecords> records(Base base, JournaledAnswers answers, int count) {
    if (count == 0) {
      return state.isPresent() ? Optional.empty() : base.records();
    }
    var newer = answers.records(session.progress());
    return Optional.of(
        base.records().<TaxonRecords>map(old -> MergedRecords.of(old, newer)).orElse(newer));
  }
}
