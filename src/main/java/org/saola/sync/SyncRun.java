package org.saola.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.progress.Progress;

/** One run: asks for what the journal doesn't hold yet, and keeps it there. */
public final class SyncRun implements AutoCloseable {
  private final Upstream upstream;
  private final InstantSource clock;
  private final RequestTally tally = new RequestTally();
  private final HttpExchange exchange;
  private final Pace pace;
  private final PoliteClient client;
  private final Journal journal;
  private final Progress progress;
  private final Notices notices;
  private @Nullable Stage stage;

  private SyncRun(
      SyncFolder folder, Upstream upstream, SyncTerms terms, Display display, InstantSource clock)
      throws IOException {
    this.upstream = upstream;
    this.clock = clock;
    this.progress = display.progress();
    this.notices = display.notices();
    journal = new Journal(folder.file("journal"));
    pace = new Pace(folder.file("pace"), terms.patience(), clock);
    exchange = new HttpExchange(upstream, terms.patience(), clock, tally);
    client = new PoliteClient(exchange, pace, terms, tally, notices);
  }

  /**
   * Where people see how it goes.
   *
   * @param progress of what is counted
   * @param notices for the rest
   */
  public record Display(Progress progress, Notices notices) {}

  /** Goes on where the journal ends. */
  public static SyncRun open(
      SyncFolder folder, Upstream upstream, SyncTerms terms, Display display, InstantSource clock)
      throws IOException {
    return new SyncRun(folder, upstream, terms, display, clock);
  }

  public Upstream upstream() {
    return upstream;
  }

  public RequestTally tally() {
    return tally;
  }

  public Progress progress() {
    return progress;
  }

  /** Tells people something. */
  public void say(String sentence) {
    notices.say(sentence);
  }

  /** The time now, in whole seconds. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Begins to ask for so many things; -1 = not known. The step before has ended. */
  public Stage begin(String what, String unit, long total) {
    var begun = new Stage(what, unit, total, progress.start(what, unit, total));
    stage = begun;
    return begun;
  }

  /** What was being asked for; empty before the first. */
  public Optional<Stage> stage() {
    return Optional.ofNullable(stage);
  }

  /** Asks, whatever the journal holds, and keeps nothing. */
  public FetchedAnswer ask(String path) {
    return client.get(upstream.at(path), null);
  }

  /**
   * The same for who knows an answer already.
   *
   * @param entityTag of that; null = none is known
   */
  public FetchedAnswer ask(String path, @Nullable String entityTag) {
    return client.get(upstream.at(path), entityTag);
  }

  /** The answer for one state of a thing: from the journal, else by asking. */
  public FetchedAnswer get(String path, String stamp) {
    var key = path + Journal.STAMP + stamp;
    return journal.find(key).orElseGet(() -> fetch(path, key));
  }

  private FetchedAnswer fetch(String path, String key) {
    var known = journal.findNewest(path).filter(FetchedAnswer::found);
    var answer = client.get(upstream.at(path), known.map(FetchedAnswer::entityTag).orElse(null));
    if (answer.status() == FetchedAnswer.NOT_MODIFIED) {
      var old = known.orElseThrow();
      answer =
          new FetchedAnswer(
              old.status(), old.entityTag(), answer.time(), old.totalPages(), old.body());
    }
    journal.add(key, answer);
    return answer;
  }

  /** Whether {@link #get} would not have to ask. */
  public boolean has(String path, String stamp) {
    return journal.has(path + Journal.STAMP + stamp);
  }

  /**
   * Gets a file packed by gzip, unless it is there; it appears as a whole. False = no such file.
   */
  public boolean download(URI address, Path to) throws IOException {
    if (Files.exists(to)) {
      return true;
    }
    var unfinished = to.resolveSibling(to.getFileName() + ".part");
    try {
      boolean there = client.download(address, unfinished);
      if (there) {
        Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
      }
      return there;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Keeps a text of the run itself. */
  public void note(String name, String text) {
    journal.add(
        Journal.STAMP + name,
        new FetchedAnswer(FetchedAnswer.OK, null, now(), 0, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A text that this run, or one that it goes on with, has kept. */
  public Optional<String> note(String name) {
    return journal
        .find(Journal.STAMP + name)
        .map(answer -> new String(answer.body(), StandardCharsets.UTF_8));
  }

  /** Begins anew: forgets all answers. */
  public void forget() {
    journal.clear();
  }

  /** Whether it goes on with an earlier run. */
  public boolean resumed() {
    return !journal.isEmpty();
  }

  @Override
  public void close() {
    exchange.close();
    pace.close();
    journal.close();
  }
}
