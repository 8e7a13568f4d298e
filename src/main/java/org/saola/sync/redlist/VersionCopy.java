package org.saola.sync.redlist;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saola.redlist.CodeLists;
import org.saola.redlist.Group;
import org.saola.store.redlist.record.ListedAssessment;
import org.saola.store.redlist.record.ServedDocument;
import org.saola.sync.SyncRun;
import tools.jackson.databind.json.JsonMapper;

/** Fetches what is not known yet of one version. */
final class VersionCopy {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PER_PAGE = 100;
  private static final int POSSIBLY_EXTINCT_PER_PAGE = 20;
  private static final String GREEN_STATUSES = "green_status/all";
  private static final List<String> POSSIBLY_EXTINCT =
      List.of("taxa/possibly_extinct", "taxa/possibly_extinct_in_the_wild");

  private final SyncRun session;
  private final CodeLists codeLists;
  private final KnownAssessments known;
  private final String version;
  private final ListPages pages;
  private final MirroredDocuments documents;
  private final SortedMap<Integer, ListItem> items = new TreeMap<>();
  private final Set<Integer> listed = new HashSet<>();
  private final Set<Integer> waited = new HashSet<>();
  private final Deque<Integer> waiting = new ArrayDeque<>();
  private final SortedSet<Integer> missing = new TreeSet<>();
  private int differing;

  VersionCopy(SyncRun session, CodeLists codeLists, KnownAssessments known, String version) {
    this.session = session;
    this.codeLists = codeLists;
    this.known = known;
    this.version = version;
    this.pages = new ListPages(session, version);
    this.documents = new MirroredDocuments(session, known);
  }

  RedListCopy fetch() {
    fetchLists();
    fetchClasses();
    fetchAssessments(List.copyOf(items.values()));
    findKin();
    fetchTaxa();
    int taken = (int) items.values().stream().filter(item -> !isNew(item)).count();
    int stillThere = (int) items.values().stream().filter(known::has).count();
    return new RedListCopy(
        version,
        documents.files(version, items.values()),
        items.size() - taken,
        taken,
        known.count() - stillThere,
        List.copyOf(missing),
        differing);
  }

  private boolean isNew(ListItem item) {
    return known.same(item).isEmpty();
  }

  private void fetchLists() {
    var groups = Arrays.stream(Group.values()).filter(group -> group != Group.SEARCH_TAGS).toList();
    try (var stage = session.begin("code lists", "lists", groups.size() + 1L)) {
      for (var group : groups) {
        fetchList((group.rank() ? "taxa/" : "") + group.path());
        stage.done();
      }
      fetchList(GREEN_STATUSES);
      stage.done();
    }
    try (var stage = session.begin("comprehensive groups", "groups", -1)) {
      var answer = session.get(Group.COMPREHENSIVE_GROUPS.path(), version);
      for (var group : ServedDocument.list(answer.found() ? answer.json() : JSON.nullNode())) {
        var name = group.path("name").asString("");
        if (!codeLists.consistsOfWholeTaxa(name)) {
          pages.forEachPage(
              Group.COMPREHENSIVE_GROUPS.path() + "/" + ListPages.encoded(name),
              PER_PAGE,
              (path, _) -> documents.add(path, version));
        }
        stage.done();
      }
    }
  }

  private void fetchList(String path) {
    if (session.get(path, version).found()) {
      documents.add(path, version);
    }
  }

  private void fetchClasses() {
    var classes = ServedDocument.list(session.get("taxa/" + Group.CLASS.path(), version).json());
    try (var stage = session.begin("lists of classes", "classes", classes.size())) {
      for (var name : classes) {
        pages.forEachItem(
            "taxa/class/" + ListPages.encoded(name.asString()), PER_PAGE, this::addItem);
        stage.done();
      }
    }
    listed.addAll(items.values().stream().map(ListItem::sisId).toList());
    try (var stage = session.begin("possibly extinct", "lists", POSSIBLY_EXTINCT.size())) {
      for (var list : POSSIBLY_EXTINCT) {
        pages.forEachItem(list, POSSIBLY_EXTINCT_PER_PAGE, item -> wait(item.sisId()));
        stage.done();
      }
    }
  }

  private void addItem(ListedAssessment listed) {
    var item = ListItem.of(listed);
    items.put(item.id(), item);
  }

  /** Taxa below species are in no list, so each has to be asked for. */
  private void wait(int sisId) {
    if (!listed.contains(sisId) && waited.add(sisId)) {
      waiting.add(sisId);
    }
  }

  private void fetchAssessments(Collection<ListItem> wanted) {
    var missing = wanted.stream().filter(this::isNew).toList();
    try (var stage = session.begin("assessments", "assessments", missing.size())) {
      for (var item : missing) {
        if (!session.has(item.path(), item.stamp())) {
          session.get(item.path(), item.stamp());
        }
        stage.done();
      }
    }
  }

  /** Finds the taxa that are known from descriptions of others alone. */
  private void findKin() {
    for (var item : List.copyOf(items.values())) {
      if (isNew(item)) {
        var answer = session.get(item.path(), item.stamp());
        if (answer.found()) {
          var document = new ServedDocument(answer.json());
          document.relatives().forEach(this::wait);
          documents.describe(item.sisId(), item.path(), item.stamp());
          compare(item, document);
        } else {
          miss(item);
        }
      }
    }
    known.forEachTaxon((taxon, sisId) -> {
      if (listed.contains(sisId)) {
        ServedDocument.relatives(taxon).forEach(this::wait);
      }
    });
    var statuses = session.get(GREEN_STATUSES, version);
    if (statuses.found()) {
      new ServedDocument(statuses.json()).taxaWithGreenStatus().forEach(this::wait);
    }
  }

  private void fetchTaxa() {
    try (var stage = session.begin("taxa below species", "taxa", -1)) {
      while (!waiting.isEmpty()) {
        fetchTaxon(waiting.remove());
        stage.done();
      }
    }
  }

  private void fetchTaxon(int sisId) {
    var path = "taxa/sis/" + sisId;
    var answer = session.get(path, version);
    if (!answer.found()) {
      return;
    }
    var taxon = new ServedDocument(answer.json());
    documents.add(path, version);
    documents.describe(sisId, path, version);
    taxon.relatives().forEach(this::wait);
    for (var each : taxon.listed()) {
      var item = ListItem.of(each);
      if (isNew(item)) {
        var document = session.get(item.path(), item.stamp());
        if (!document.found()) {
          miss(item);
          continue;
        }
        compare(item, new ServedDocument(document.json()));
      }
      items.put(item.id(), item);
    }
  }

  /** Lists name assessments that are not there; that is told, and the rest is taken. */
  private void miss(ListItem item) {
    items.remove(item.id());
    if (missing.add(item.id())) {
      session.say("%s is listed, but not there".formatted(item.path()));
    }
  }

  private void compare(ListItem item, ServedDocument document) {
    if (document.latest() != item.latest()) {
      differing++;
    }
  }
}
