package org.saola.ingest.redlistdocuments;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.redlistdocuments.DocumentWalk.Place;
import org.saola.ingest.redlistdocuments.TaxonSources.Quality;
import org.saola.json.JsonFields;
import org.saola.json.MalformedRecord;
import org.saola.json.UnknownKeys;
import org.saola.progress.Progress;
import org.saola.redlist.Assessment;
import org.saola.redlist.CodeLists;
import org.saola.redlist.GreenStatus;
import org.saola.redlist.Group;
import org.saola.redlist.RedListRecords.GroupMember;
import org.saola.redlist.RedListTaxon;
import org.saola.store.redlist.record.AssessmentReader;
import org.saola.store.redlist.record.GreenStatusReader;
import org.saola.store.redlist.record.TaxonReader;
import tools.jackson.databind.JsonNode;

/** The first reading: checks every document and finds out what there is, and where. */
final class DocumentScan implements DocumentWalk.Visitor {
  private static final int EXAMPLES = 3;

  private final ImportIssues issues = new ImportIssues();
  private final UnknownKeys unknownKeys = new UnknownKeys();
  private final AssessmentHash hash = new AssessmentHash();
  private final CodeListComparison codeLists;

  private final List<InputFile> jsonFiles = new ArrayList<>();
  private final List<String> otherFiles = new ArrayList<>();
  private final Map<DocumentKind, Long> kinds = new EnumMap<>(DocumentKind.class);
  private final Map<Integer, Seen> assessments = new HashMap<>();
  private final BitSet assessmentDocuments = new BitSet();
  private int repeated;
  private final TaxonSources taxa = new TaxonSources();
  private final TaxonLists lists = new TaxonLists();
  private final List<List<GreenStatus>> greenStatusLists = new ArrayList<>();
  private final Set<GreenStatus> singleGreenStatuses = new LinkedHashSet<>();
  private final Map<Integer, List<RedListTaxon>> greenStatusTaxa = new HashMap<>();
  private final Set<GroupMember> members = new LinkedHashSet<>();
  private final Map<Group, Set<String>> rankNames = new EnumMap<>(Group.class);
  private @Nullable String redListVersion;
  private int documents;

  DocumentScan(CodeLists codeLists) {
    this.codeLists = new CodeListComparison(codeLists);
  }

  /** Where an assessment was met first, and what it says. */
  private record Seen(InputFile file, long line, long hash) {}

  /**
   * Reads all documents.
   *
   * @throws RefusedInput if one is broken or malformed, two contradict each other, or none tells of
   *     an assessment or a taxon
   */
  void run(DocumentWalk walk, String input, Progress progress) {
    try (var step = progress.start("check the documents", "KB", walk.kilobytes())) {
      documents = walk.forEach(step, issues, this);
    }
    issues.refuseIfAny(input);
    if (taxa.count() == 0) {
      throw new RefusedInput(
          "%s holds no document of an assessment or a taxon among %,d files; give bodies of"
                  .formatted(input, walk.files().size())
              + " assessment/{id}");
    }
  }

  @Override
  public void visitOther(InputFile file) {
    otherFiles.add(file.name());
  }

  @Override
  public void visit(Place place, DocumentFile document) {
    if (jsonFiles.isEmpty() || jsonFiles.getLast() != place.file()) {
      jsonFiles.add(place.file());
    }
    var body = document.read();
    var kind = DocumentKind.of(body);
    kinds.merge(kind, 1L, Long::sum);
    switch (kind) {
      case ASSESSMENT -> addAssessment(place, body);
      case TAXON -> {
        var fields = JsonFields.of(body, unknownKeys);
        taxa.add(TaxonReader.find(fields), Quality.OWN, 0, place.number());
        lists.addList(body);
      }
      case GREEN_STATUSES ->
          addGreenStatuses(
              place, JsonFields.of(body, unknownKeys).list("assessments", GreenStatusReader::read));
      case GREEN_STATUS -> {
        var status = GreenStatusReader.read(JsonFields.of(body, unknownKeys));
        if (singleGreenStatuses.add(status)) {
          describe(place, List.of(status));
        }
      }
      case GROUP_PAGE -> addMembers(JsonFields.of(body, new UnknownKeys()));
      case CODE_LIST -> codeLists.add(body);
      case INFORMATION -> {
        var version = body.path("red_list_version").stringValue(null);
        redListVersion = version == null ? redListVersion : version;
      }
      case NAME_LIST -> addNames(body);
      case LIST, ERROR, UNKNOWN -> {
        // counted
      }
    }
  }

  private void addAssessment(Place place, JsonNode body) {
    var assessment = AssessmentReader.read(JsonFields.of(body, unknownKeys));
    var seen = new Seen(place.file(), place.line(), hash.of(assessment));
    var first = assessments.putIfAbsent(assessment.id(), seen);
    if (first == null) {
      assessmentDocuments.set(place.number());
      remarkUrl(place, body, assessment);
      lists.addOwn(assessment);
      taxa.add(assessment.taxon(), Quality.ASSESSMENT, assessment.id(), place.number());
    } else if (first.hash() == seen.hash()) {
      repeated++;
    } else {
      throw new MalformedRecord(
          "assessment_id",
          Integer.toString(assessment.id()),
          "%s:%d has the same assessment with other content; leave one of them out"
              .formatted(first.file().name(), first.line()));
    }
  }

  /** The address is made of the ids when it is served. */
  private void remarkUrl(Place place, JsonNode body, Assessment assessment) {
    var url = body.path("url").stringValue(null);
    var ending = "/species/%d/%d".formatted(assessment.sisTaxonId(), assessment.id());
    if (url != null && !url.endsWith(ending)) {
      issues.remark(
          new ImportIssue(
              place.file().name(), place.line(), "url", url, "doesn't end in " + ending));
    }
  }

  private void addGreenStatuses(Place place, List<GreenStatus> statuses) {
    greenStatusLists.add(statuses);
    describe(place, statuses);
  }

  private void describe(Place place, List<GreenStatus> statuses) {
    var described = statuses.stream().map(GreenStatus::taxon).toList();
    greenStatusTaxa.put(place.number(), described);
    described.forEach(taxon -> taxa.add(taxon, Quality.GREEN_STATUS, 0, place.number()));
  }

  private void addMembers(JsonFields page) {
    var group = page.findObject("comprehensive_group", Set.of());
    if (group != null) {
      var name = group.getText("name");
      members.addAll(
          page.list("assessments", item -> new GroupMember(name, item.getId("sis_taxon_id"))));
    }
  }

  private void addNames(JsonNode body) {
    body.properties()
        .forEach(list ->
            DocumentKind.rank(list.getKey())
                .ifPresent(rank ->
                    list.getValue()
                        .forEach(name ->
                            rankNames
                                .computeIfAbsent(rank, _ -> new LinkedHashSet<>())
                                .add(name.asString()))));
  }

  /** Names of ranks that were listed, be a taxon of them known or not. */
  Map<Group, Set<String>> rankNames() {
    return rankNames;
  }

  /**
   * The longest list, and what others know of further taxa; those that come alone are one list. A
   * list may have a taxon twice, even with the same day.
   */
  List<GreenStatus> greenStatuses() {
    var all = new ArrayList<GreenStatus>();
    var known = new HashSet<Integer>();
    Stream.concat(greenStatusLists.stream(), Stream.of(List.copyOf(singleGreenStatuses)))
        .sorted(Comparator.comparingInt((List<GreenStatus> list) -> list.size()).reversed())
        .forEach(list -> {
          var further =
              list.stream().filter(each -> !known.contains(each.taxon().name().sisId())).toList();
          further.forEach(each -> known.add(each.taxon().name().sisId()));
          all.addAll(further);
        });
    return all;
  }

  /** The files that hold documents. */
  List<InputFile> jsonFiles() {
    return jsonFiles;
  }

  /** How many documents there are. */
  int documents() {
    return documents;
  }

  int assessments() {
    return assessments.size();
  }

  /** Numbers of the documents that say something about an assessment for the first time. */
  BitSet assessmentDocuments() {
    return assessmentDocuments;
  }

  TaxonLists lists() {
    return lists;
  }

  TaxonSources taxa() {
    return taxa;
  }

  /** The taxa of Green Status assessments, by the number of the document. */
  Map<Integer, List<RedListTaxon>> greenStatusTaxa() {
    return greenStatusTaxa;
  }

  List<GroupMember> members() {
    return List.copyOf(members);
  }

  DocumentsReport report() {
    var documentsByKind = new TreeMap<String, Long>();
    kinds.forEach((kind, count) -> documentsByKind.put(kind.description(), count));
    return new DocumentsReport(
        jsonFiles.size() + otherFiles.size(),
        documentsByKind,
        assessments.size(),
        repeated,
        taxa.count(),
        taxa.differing(),
        greenStatuses().size(),
        members.size(),
        lists.differing(),
        lists.withoutDocument(),
        otherFiles.size(),
        List.copyOf(otherFiles.subList(0, Math.min(EXAMPLES, otherFiles.size()))),
        redListVersion,
        codeLists.differences(),
        unknownKeys.counts(),
        issues.remarks().stream().map(ImportIssue::toString).toList());
  }
}
