package org.saola.ingest.speciesresponses;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.saola.ingest.NamedInput;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.speciesplus.IndexOrder;
import org.saola.ingest.speciesplus.TranslatedTexts;
import org.saola.progress.Progress;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;
import org.saola.status.Coverage;

/**
 * Recorded answers of the Species+ API v1. Pages of the index say which records there are; answers
 * of nested endpoints add to them. Files are read twice; only a few pages are in memory at a time.
 */
public final class SpeciesResponses implements TaxonRecords {
  private static final int PAGES_IN_MEMORY = 16;

  private final List<RecordedAnswer> pages;
  private final AnswerReader reader;
  private final ResponsesScan scan;
  private final ResponsesReport report;
  private final Map<Integer, Integer> places = new HashMap<>();

  private SpeciesResponses(AnswerFolder folder, AnswerReader reader, ResponsesScan scan) {
    this.pages = folder.pages();
    this.reader = reader;
    this.scan = scan;
    this.report = scan.report();
    var keys = scan.taxa().values().stream().map(ResponsesScan.Seen::key).toList();
    var ordered = IndexOrder.places(keys);
    for (int at = 0; at < ordered.length; at++) {
      places.put(keys.get(at).id(), ordered[at]);
    }
  }

  /**
   * Checks all answers.
   *
   * @param files named after the requests, such as {@code taxon_concepts_12_references.json}; may
   *     hold an {@code index.tsv} with columns file, status and uri
   * @throws RefusedInput if an answer is broken or none has a record
   */
  public static SpeciesResponses open(List<NamedInput> files, Progress progress) {
    var folder = AnswerFolder.of(files);
    var reader = new AnswerReader();
    var scan = new ResponsesScan(folder, reader);
    scan.run(progress);
    return new SpeciesResponses(folder, reader, scan);
  }

  public ResponsesReport report() {
    return report;
  }

  /** How much of each topic was asked for; of what was asked of no taxon there is nothing. */
  public Coverage coverage() {
    return scan.coverage();
  }

  @Override
  public int count() {
    return places.size();
  }

  @Override
  public void forEach(ObjIntConsumer<TaxonRecord> sink) {
    var cache = new PageCache();
    var texts = new TranslatedTexts();
    for (int number = 0; number < pages.size(); number++) {
      for (var id : cache.page(number).keySet()) {
        var seen = scan.taxa().get(id);
        var place = places.get(id);
        if (seen == null || place == null) {
          throw new RefusedInput(pages.get(number).file() + " changed while being read");
        }
        if (seen.pages().getFirst() == number) {
          sink.accept(record(id, seen, cache, texts), place);
        }
      }
    }
    reader.issues().refuseIfAny("the folder of answers");
  }

  private TaxonRecord record(
      int id, ResponsesScan.Seen seen, PageCache cache, TranslatedTexts texts) {
    var latest = cache.entry(seen.pages().getFirst(), id);
    for (var page : seen.pages()) {
      var other = cache.entry(page, id);
      latest = other.laterThan(latest) ? other : latest;
    }
    for (var page : seen.pages()) {
      latest = latest.with(cache.entry(page, id), texts);
    }
    var answers = reader.nested(scan.nested().getOrDefault(id, List.of()));
    return new NestedAnswers(answers, texts)
        .join(latest.citesListings(), latest.euListings())
        .of(latest.name());
  }

  /** The pages used last; a taxon can stand on several, in other languages or searches. */
  private final class PageCache {
    private final Map<Integer, Map<Integer, IndexEntry>> entries =
        new LinkedHashMap<>(PAGES_IN_MEMORY, 0.75f, true);

    Map<Integer, IndexEntry> page(int number) {
      var page = entries.get(number);
      if (page == null) {
        page = load(number);
        entries.put(number, page);
        if (entries.size() > PAGES_IN_MEMORY) {
          entries.remove(entries.keySet().iterator().next());
        }
      }
      return page;
    }

    private Map<Integer, IndexEntry> load(int number) {
      var page = reader.page(pages.get(number));
      return page == null ? Map.of() : page;
    }

    IndexEntry entry(int page, int id) {
      var entry = page(page).get(id);
      if (entry == null) {
        throw new RefusedInput(pages.get(page).file() + " changed while being read");
      }
      return entry;
    }
  }
}
