package org.saola.ingest.speciesresponses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saola.ingest.NamedInput;
import org.saola.ingest.speciesresponses.RecordedRequest.Endpoint;

/** Sorts files into answers that can be used and files that are skipped, with the reason. */
final class AnswerFolder {
  private final List<RecordedAnswer> pages = new ArrayList<>();
  private final SortedMap<Integer, List<RecordedAnswer>> nested = new TreeMap<>();
  private final SortedMap<String, List<String>> skipped = new TreeMap<>();
  private int files;

  /** Looks at names, and at the list of answers when there is one. */
  static AnswerFolder of(List<NamedInput> inputs) {
    var folder = new AnswerFolder();
    var statuses =
        inputs.stream()
            .filter(input -> fileName(input).equals(RecordedStatuses.FILE))
            .findFirst()
            .map(RecordedStatuses::read)
            .orElse(RecordedStatuses.NONE);
    for (var input : inputs) {
      if (!fileName(input).equals(RecordedStatuses.FILE)) {
        folder.add(input, statuses.find(fileName(input)));
      }
    }
    return folder;
  }

  private static String fileName(NamedInput input) {
    return input.name().substring(input.name().lastIndexOf('/') + 1);
  }

  private void add(NamedInput input, Optional<RecordedStatuses.Line> line) {
    files++;
    var status = line.map(RecordedStatuses.Line::status).orElse("");
    if (!status.isEmpty() && !status.equals("200")) {
      skip("the answer has status " + status, input.name());
      return;
    }
    var uri = line.map(RecordedStatuses.Line::uri).orElse("");
    var request =
        uri.isEmpty() ? RecordedRequest.ofFileName(fileName(input)) : RecordedRequest.ofUri(uri);
    if (request.isEmpty()) {
      skip("not a request of taxon concepts in JSON", input.name());
      return;
    }
    var answer = new RecordedAnswer(request.get(), input);
    if (request.get().endpoint() == Endpoint.INDEX) {
      pages.add(answer);
    } else {
      nested.computeIfAbsent(request.get().taxonConceptId(), _ -> new ArrayList<>()).add(answer);
    }
  }

  void skip(String reason, String file) {
    skipped.computeIfAbsent(reason, _ -> new ArrayList<>()).add(file);
  }

  List<RecordedAnswer> pages() {
    return pages;
  }

  /** Answers of nested endpoints by taxon concept. */
  SortedMap<Integer, List<RecordedAnswer>> nested() {
    return nested;
  }

  SortedMap<String, List<String>> skipped() {
    return skipped;
  }

  int files() {
    return files;
  }
}
