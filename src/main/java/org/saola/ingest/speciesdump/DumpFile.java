package org.saola.ingest.speciesdump;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.NamedInput;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.json.BrokenJson;
import org.saola.ingest.speciesplus.DependentsReader;
import org.saola.ingest.speciesplus.NameCompletion;
import org.saola.ingest.speciesplus.PublishedNameReader;
import org.saola.ingest.speciesplus.TaxonDependents;
import org.saola.ingest.text.RemarkedStream;
import org.saola.json.JsonFields;
import org.saola.json.MalformedRecord;
import org.saola.json.UnknownKeys;
import org.saola.language.Language;
import org.saola.taxonomy.Taxonomy;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The records of one dump file, one after another, by ascending id. */
final class DumpFile implements AutoCloseable {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build()
          .reader();
  private static final Set<String> DEPENDENTS =
      Set.of(
          "cites_listings",
          "cites_quotas",
          "cites_suspensions",
          "eu_listings",
          "eu_decisions",
          "distributions",
          "references");
  private static final Set<String> KNOWN = known();

  private final String name;
  private final ByteLines lines;
  private final boolean english;
  private final DependentsReader dependents;
  private final ImportIssues issues;
  private final UnknownKeys unknownKeys;
  private int lastId;
  private long lastLine;

  private DumpFile(
      String name, InputStream bytes, Language language, ImportIssues issues, UnknownKeys unknown) {
    this.name = name;
    this.lines = new ByteLines(name, bytes);
    this.english = language == Language.EN;
    this.dependents = new DependentsReader(language, NameCompletion.NONE);
    this.issues = issues;
    this.unknownKeys = unknown;
  }

  /** Opens a file; what is wrong with its records goes to {@code issues}. */
  static DumpFile open(
      NamedInput input, Language language, ImportIssues issues, UnknownKeys unknownKeys) {
    try {
      var bytes = RemarkedStream.of(input.name(), input.open(), issues);
      return new DumpFile(input.name(), bytes, language, issues, unknownKeys);
    } catch (EOFException | ZipException _) {
      throw new RefusedInput(input.name() + ": this is not a whole gzip file; download it again");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Set<String> known() {
    var keys = new HashSet<>(DEPENDENTS);
    keys.addAll(PublishedNameReader.COMMON);
    keys.addAll(PublishedNameReader.ACCEPTED);
    keys.add("eu_listing");
    keys.add("accepted_names");
    return Set.copyOf(keys);
  }

  /**
   * The next record that has an id; null after the last.
   *
   * @throws RefusedInput if the file is cut off, or its ids do not ascend
   */
  @Nullable DumpEntry next() {
    while (readLine()) {
      var entry = entry();
      if (entry != null) {
        checkOrder(entry);
        return entry;
      }
    }
    return null;
  }

  private boolean readLine() {
    try {
      do {
        if (!lines.next()) {
          return false;
        }
      } while (lines.blank());
      return true;
    } catch (EOFException | ZipException _) {
      throw new RefusedInput(
          "%s:%d: the gzip file is cut off or damaged here; download it again"
              .formatted(name, lines.number() + 1));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private @Nullable DumpEntry entry() {
    JsonNode record;
    try {
      record = JSON.readTree(lines.bytes(), 0, lines.length());
    } catch (JacksonException broken) {
      issues.add(
          BrokenJson.issue(name, lines.number(), broken, "one whole record a line is needed"));
      return null;
    }
    try {
      return entry(JsonFields.of(record, unknownKeys));
    } catch (MalformedRecord malformed) {
      issues.add(BrokenJson.issue(name, lines.number(), malformed));
      return null;
    }
  }

  private DumpEntry entry(JsonFields fields) {
    int id = fields.getId("id");
    try {
      fields.know(KNOWN);
      fields.require(DEPENDENTS);
      return new DumpEntry(
          lines.number(),
          id,
          english ? PublishedNameReader.read(fields, Taxonomy.CITES_EU) : null,
          dependents.read(fields));
    } catch (MalformedRecord malformed) {
      issues.add(BrokenJson.issue(name, lines.number(), malformed));
      return new DumpEntry(lines.number(), id, null, TaxonDependents.NONE);
    }
  }

  private void checkOrder(DumpEntry entry) {
    if (entry.id() < lastId) {
      throw new RefusedInput(
          "%s:%d: id %d comes after id %d of line %d; a dump is ordered by id, sort it first"
              .formatted(name, entry.line(), entry.id(), lastId, lastLine));
    }
    if (entry.id() == lastId) {
      issues.add(
          new ImportIssue(
              name,
              entry.line(),
              "id",
              Integer.toString(lastId),
              "line %d has the same id; one record an id is needed".formatted(lastLine)));
    }
    lastId = entry.id();
    lastLine = entry.line();
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
