package org.saola.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saola.ingest.SharedNames;
import org.saola.status.Topic;
import org.saola.store.release.Release;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What an import did: sentences for people, and the same figures for programs. */
public final class ImportReport {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Instant started = Instant.now();
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Object> figures = new LinkedHashMap<>();
  private Optional<Release> release = Optional.empty();

  /** Adds a sentence. */
  void add(String line) {
    lines.add(line);
  }

  /**
   * Adds what a reader says of its files.
   *
   * @param sentences the same as {@code details}, for people
   */
  void add(List<String> sentences, Object details) {
    lines.addAll(sentences);
    figures.put("input", details);
  }

  /** Adds the names that several taxa bear. */
  void add(SharedNames names) {
    lines.addAll(names.lines());
    figures.put("shared_names", names.all());
  }

  /** Adds what was found in the data. */
  void add(ImportFindings found) {
    lines.addAll(found.lines());
    figures.put("quality", found.figures());
  }

  /**
   * Ends the report of an import that was published.
   *
   * @param changes what it changed, a sentence for each kind of record
   */
  void finish(Release release, List<String> changes) {
    this.release = Optional.of(release).filter(each -> each.state() != Release.State.WRITING);
    lines.add("Data of " + ReleaseWords.dataDay(release));
    var lacking = ReleaseWords.lacking(release);
    if (!lacking.isEmpty()) {
      lines.add("Not in the files, so unknown to answers: " + lacking);
    }
    changes.forEach(line -> lines.add("Changes of " + line));
    boolean tried = release.state() == Release.State.WRITING;
    lines.add(
        (tried
                ? "Would serve release %s of %s: %,d records; nothing was changed"
                : "Now serving release %s of %s: %,d records")
            .formatted(
                release.description().label(), release.dataset().id(), release.recordCount()));
    var seconds = Duration.between(started, Instant.now()).toMillis() / 1e3;
    lines.add("Took %.1f s".formatted(seconds));
    figures.put("source", release.dataset().id());
    if (!tried) {
      figures.put("number", release.number());
    }
    figures.put("changes", changes);
    figures.put("release", release.description().label());
    figures.put("format", release.description().format());
    figures.put("records", release.recordCount());
    var dataDay = release.description().dataDay();
    figures.put("data_day", dataDay == null ? "" : dataDay.day().toString());
    figures.put(
        "not_imported",
        release.description().coverage().lacking().stream().map(Topic::code).toList());
    figures.put("seconds", seconds);
  }

  /** What was published; empty before, and after a trial. */
  public Optional<Release> release() {
    return release;
  }

  /** A sentence a line. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** The same, for programs. */
  public Map<String, Object> figures() {
    return Collections.unmodifiableMap(figures);
  }

  /** One JSON object. */
  public String json() {
    return JSON.writeValueAsString(figures);
  }
}
