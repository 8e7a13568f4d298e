package org.saola.ingest.speciesresponses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.speciesresponses.RecordedRequest.Endpoint;
import org.saola.ingest.speciesresponses.RecordedRequest.Scope;
import org.saola.language.Language;
import org.saola.progress.Progress;
import org.saola.speciesplus.IndexKey;
import org.saola.status.Coverage;
import org.saola.status.Extent;
import org.saola.status.Topic;

/** The first reading: checks every answer and finds out which records there are, and where. */
final class ResponsesScan {
  private static final String ERROR = "the answer is an error";

  private final AnswerFolder folder;
  private final AnswerReader reader;
  private final Map<Integer, Seen> taxa = new LinkedHashMap<>();
  private final Map<Integer, List<RecordedAnswer>> nested = new HashMap<>();
  private final List<String> withoutEnglish = new ArrayList<>();
  private int used;

  ResponsesScan(AnswerFolder folder, AnswerReader reader) {
    this.folder = folder;
    this.reader = reader;
  }

  /**
   * Where a taxon concept stands in the index.
   *
   * @param key of the latest state
   * @param pages numbers of the pages it is on, ascending; never empty
   */
  record Seen(IndexKey key, Instant updatedAt, List<Integer> pages) {}

  /**
   * Reads all answers.
   *
   * @throws RefusedInput if an answer is broken, or no page of the index holds a record
   */
  void run(Progress progress) {
    var pages = folder.pages();
    try (var step =
        progress.start("check the answers", "files", pages.size() + folder.nested().size())) {
      for (int number = 0; number < pages.size(); number++) {
        scanPage(number, pages.get(number));
        step.add(1);
      }
      folder
          .nested()
          .forEach((id, answers) -> {
            scanNested(id, answers);
            step.add(1);
          });
    }
    reader.issues().refuseIfAny("the folder of answers");
    if (taxa.isEmpty()) {
      throw new RefusedInput(
          "no answer of taxon_concepts with a record among the %,d files; such pages say which"
                  .formatted(folder.files())
              + " taxa there are");
    }
  }

  private void scanPage(int number, RecordedAnswer page) {
    var entries = reader.page(page);
    if (entries == null) {
      folder.skip(ERROR, page.file());
      return;
    }
    used++;
    entries.forEach((id, entry) -> taxa.merge(id, seen(entry, number), ResponsesScan::later));
  }

  private static Seen seen(IndexEntry entry, int page) {
    return new Seen(IndexKey.of(entry.name()), entry.name().updatedAt(), List.of(page));
  }

  private static Seen later(Seen old, Seen other) {
    var pages = new ArrayList<>(old.pages());
    pages.addAll(other.pages());
    var latest = other.updatedAt().isAfter(old.updatedAt()) ? other : old;
    return new Seen(latest.key(), latest.updatedAt(), pages);
  }

  private void scanNested(int id, List<RecordedAnswer> answers) {
    if (!taxa.containsKey(id)) {
      answers.forEach(
          answer -> folder.skip("no record of the taxon in any index answer", answer.file()));
      return;
    }
    var sound = new ArrayList<RecordedAnswer>();
    for (var answer : answers) {
      if (reader.nested(List.of(answer)).isEmpty()) {
        folder.skip(ERROR, answer.file());
      } else {
        sound.add(answer);
      }
    }
    used += sound.size();
    nested.put(id, sound);
    for (var answer : sound) {
      if (!inEnglish(answer, sound)) {
        withoutEnglish.add(answer.file());
      }
    }
  }

  private static boolean inEnglish(RecordedAnswer answer, List<RecordedAnswer> others) {
    var request = answer.request();
    return others.stream()
        .map(RecordedAnswer::request)
        .anyMatch(other ->
            other.language() == Language.EN
                && other.endpoint() == request.endpoint()
                && (other.scope() == request.scope() || other.scope() == Scope.ALL));
  }

  /** Taxon concepts by id, in the order in which they were met. */
  Map<Integer, Seen> taxa() {
    return taxa;
  }

  /** Sound answers of nested endpoints by taxon concept. */
  Map<Integer, List<RecordedAnswer>> nested() {
    return nested;
  }

  /** Of taxa whose legislation was not asked for, the index tells the listings in force. */
  Coverage coverage() {
    return Coverage.of(Topic.ofSpeciesPlus(), Extent.PART)
        .with(asked(Endpoint.DISTRIBUTIONS, false), Topic.DISTRIBUTIONS)
        .with(asked(Endpoint.REFERENCES, false), Topic.REFERENCES)
        .with(
            asked(Endpoint.CITES_LEGISLATION, true),
            Topic.CITES_HISTORY,
            Topic.CITES_RESERVATIONS,
            Topic.CITES_QUOTAS,
            Topic.CITES_SUSPENSIONS)
        .with(asked(Endpoint.EU_LEGISLATION, true), Topic.EU_DECISIONS);
  }

  /**
   * Of how many taxa an answer was recorded.
   *
   * @param everything whether only an answer of all scopes tells all
   */
  private Extent asked(Endpoint endpoint, boolean everything) {
    long some = nested.values().stream().filter(of(endpoint, false)).count();
    long all = nested.values().stream().filter(of(endpoint, everything)).count();
    return some == 0 ? Extent.NONE : all == taxa.size() ? Extent.WHOLE : Extent.PART;
  }

  private static Predicate<List<RecordedAnswer>> of(Endpoint endpoint, boolean everything) {
    return answers ->
        answers.stream()
            .map(RecordedAnswer::request)
            .anyMatch(request ->
                request.endpoint() == endpoint && (!everything || request.scope() == Scope.ALL));
  }

  ResponsesReport report() {
    return new ResponsesReport(
        folder.files(),
        used,
        taxa.size(),
        folder.skipped(),
        List.copyOf(withoutEnglish),
        reader.unknownKeys().counts(),
        reader.issues().remarks().stream().map(ImportIssue::toString).toList());
  }
}
