package org.saola.web.changes;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saola.changes.ChangeClass;
import org.saola.http.Handler;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.path.PathPattern;
import org.saola.http.work.Reply;
import org.saola.store.changes.ChangeLog;
import org.saola.store.changes.ChangeLog.ChangedTaxon;
import org.saola.store.changes.ReleaseRange;
import org.saola.store.names.Names.UsualDatasets;
import org.saola.store.release.Dataset;
import org.saola.web.changes.ChangesView.ChosenList;
import org.saola.web.page.PageRenderer;
import org.saola.web.part.SourceLine;
import org.saola.web.part.TableFile;

/** What changed between two releases of a list. */
public final class ChangesPage implements Handler {
  /** Where it is. */
  public static final String PATH = "/changes";

  private static final PathPattern RECORDS = PathPattern.of(PATH + "/records.{form:csv|json}");
  private static final List<ChangeClass> LISTINGS =
      List.of(ChangeClass.APPENDIX, ChangeClass.ANNEX);

  private final PageRenderer renderer;
  private final ChangeLog log;
  private final Function<Dataset, Optional<String>> titles;
  private final UsualDatasets usual;

  /**
   * The page of all datasets.
   *
   * @param titles those that lists were given
   * @param usual those that keys of taxa call otherwise than by their ids
   */
  public ChangesPage(
      PageRenderer renderer,
      ChangeLog log,
      Function<Dataset, Optional<String>> titles,
      UsualDatasets usual) {
    this.renderer = renderer;
    this.log = log;
    this.titles = titles;
    this.usual = usual;
  }

  @Override
  public Reply<Response> answer(Request request) {
    return PageRenderer.readable(this::page).answer(request);
  }

  private Response page(Request request) {
    var file = RECORDS.match(request.path());
    if (file == null && !request.path().equals(PATH)) {
      return renderer.notFound(request);
    }
    var view = view(QueryParameters.parse(request.query()));
    return file == null
        ? renderer.answer(request, 200, "changes/changes.jte", view)
        : file(request, view, file.getOrDefault("form", ""));
  }

  /** How many records changed in each way. */
  private Response file(Request request, ChangesView view, String form) {
    var from = view.from();
    var to = view.to();
    if (from == null || to == null) {
      return renderer.notFound(request);
    }
    var table = TableFile.of("change", "records");
    view.classes().forEach((change, count) -> table.row(change.code(), count));
    var name = "%s-%d-to-%d-records".formatted(to.dataset().id(), from.number(), to.number());
    return table.answer(request, name, form);
  }

  private ChangesView view(QueryParameters query) {
    var byDataset = byDataset(log.ranges());
    var lists = byDataset.values().stream().map(each -> list(each.getFirst().dataset())).toList();
    var releases =
        query
            .find("list")
            .map(byDataset::get)
            .or(() -> byDataset.values().stream().findFirst())
            .orElse(List.of());
    if (releases.isEmpty()) {
      return ChangesView.none(lists, releases, null);
    }
    var to = chosen(releases, query, "to").orElse(releases.getFirst());
    // what is chosen as older may be younger when the list is another one
    var from =
        chosen(releases, query, "from")
            .filter(each -> each.number() < to.number())
            .or(() -> releases.stream().filter(each -> each.number() < to.number()).findFirst());
    return from.map(older -> compared(lists, releases, older, to))
        .orElseGet(() -> ChangesView.none(lists, releases, to));
  }

  private ChangesView compared(
      List<ChosenList> lists, List<ReleaseRange> releases, ReleaseRange from, ReleaseRange to) {
    var classes = mostFirst(log.summary(from.release(), to.release()).byClass());
    return new ChangesView(
        lists,
        releases,
        from,
        to,
        classes,
        log.categoryChanges(from.release(), to.release()),
        listed(from, to, classes.keySet()),
        usual.prefix(to.dataset()),
        List.of(line(from), line(to)));
  }

  private SourceLine line(ReleaseRange release) {
    var dataset = release.dataset();
    return new SourceLine(
        list(dataset).title(),
        dataset.kind(),
        release.label(),
        LocalDate.ofInstant(release.publishedAt(), ZoneOffset.UTC),
        null,
        null);
  }

  private ChosenList list(Dataset dataset) {
    boolean meant = dataset.equals(usual.speciesPlus()) || dataset.equals(usual.redList());
    return new ChosenList(
        dataset, titles.apply(dataset).orElseGet(() -> meant ? null : dataset.id()));
  }

  private Map<ChangeClass, List<ChangedTaxon>> listed(
      ReleaseRange from, ReleaseRange to, Set<ChangeClass> changed) {
    var listed = new EnumMap<ChangeClass, List<ChangedTaxon>>(ChangeClass.class);
    for (var each : LISTINGS) {
      if (changed.contains(each)) {
        listed.put(each, log.taxa(to, from.release(), each, ChangesView.MOST));
      }
    }
    return listed;
  }

  /** The releases of each dataset that has several, the newest first. */
  private static Map<String, List<ReleaseRange>> byDataset(List<ReleaseRange> ranges) {
    var all = new LinkedHashMap<String, Map<Long, ReleaseRange>>();
    for (var range : ranges) {
      all.computeIfAbsent(range.dataset().id(), _ -> new LinkedHashMap<>())
          .put(range.number(), range);
    }
    var several = new LinkedHashMap<String, List<ReleaseRange>>();
    all.forEach((dataset, releases) -> {
      if (releases.size() > 1) {
        several.put(
            dataset,
            releases.values().stream()
                .sorted(Comparator.comparingLong(ReleaseRange::number).reversed())
                .toList());
      }
    });
    return several;
  }

  private static Optional<ReleaseRange> chosen(
      List<ReleaseRange> releases, QueryParameters query, String name) {
    return query
        .find(name)
        .flatMap(number ->
            releases.stream()
                .filter(each -> Long.toString(each.number()).equals(number))
                .findFirst());
  }

  private static Map<ChangeClass, Long> mostFirst(Map<ChangeClass, Long> counts) {
    var classes = new EnumMap<ChangeClass, Long>(ChangeClass.class);
    classes.putAll(counts);
    return Collections.unmodifiableMap(
        classes.entrySet().stream()
            .sorted(Map.Entry.<ChangeClass, Long>comparingByValue().reversed())
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new)));
  }
}
