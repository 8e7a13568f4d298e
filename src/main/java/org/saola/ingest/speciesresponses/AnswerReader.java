package org.saola.ingest.speciesresponses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.json.BrokenJson;
import org.saola.ingest.speciesplus.DependentsReader;
import org.saola.json.JsonFields;
import org.saola.json.MalformedRecord;
import org.saola.json.UnknownKeys;

/** Reads the bodies of recorded answers; what is malformed goes to the issues. */
final class AnswerReader {
  private static final Set<String> PAGE = Set.of("pagination", "taxon_concepts");

  private final UnknownKeys unknownKeys = new UnknownKeys();
  private final ImportIssues issues = new ImportIssues();
  private final KnownNames names = new KnownNames();

  UnknownKeys unknownKeys() {
    return unknownKeys;
  }

  ImportIssues issues() {
    return issues;
  }

  /** The entries of a page of the index by id; null when the answer is an error. */
  @Nullable Map<Integer, IndexEntry> page(RecordedAnswer answer) {
    return read(answer, body -> page(answer.request(), body)).orElse(null);
  }

  private Map<Integer, IndexEntry> page(RecordedRequest request, JsonFields body) {
    body.know(PAGE);
    body.require(List.of("taxon_concepts"));
    var dependents = new DependentsReader(request.language(), names);
    var entries = new LinkedHashMap<Integer, IndexEntry>();
    for (var entry :
        body.list(
            "taxon_concepts",
            record -> {
              record.know(IndexEntry.KEYS);
              return IndexEntry.read(record, request.taxonomy(), dependents);
            })) {
      entries.putIfAbsent(entry.name().id(), entry);
    }
    return entries;
  }

  /** The answers among these that are not errors. */
  List<NestedArrays> nested(List<RecordedAnswer> answers) {
    var read = new ArrayList<NestedArrays>();
    for (var answer : answers) {
      read(answer, body -> NestedArrays.read(answer.request(), body, names)).ifPresent(read::add);
    }
    return read;
  }

  private <T> Optional<T> read(RecordedAnswer answer, Function<JsonFields, T> to) {
    try {
      return answer.read(unknownKeys, issues).filter(body -> !body.has("error")).map(to);
    } catch (MalformedRecord malformed) {
      issues.add(BrokenJson.issue(answer.file(), 0, malformed));
      return Optional.empty();
    }
  }
}
