package org.saola.sync.peer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.saola.changes.ChangeKind;
import org.saola.redlist.Assessment;
import org.saola.redlist.GreenStatus;
import org.saola.redlist.RedListRecords;
import org.saola.redlist.RedListTaxon;
import org.saola.store.redlist.record.RecordReader;

/** The records of the Red List that another server has, exactly. */
final class PeerAssessments implements RedListRecords {
  private final PeerRelease release;
  private final Documents documents;
  private final List<GreenStatus> greenStatuses;

  PeerAssessments(PeerRelease release, Documents documents) {
    this.release = release;
    this.documents = documents;
    this.greenStatuses = greenStatuses(release, documents);
  }

  /** Each taxon has its own in their order; the release tells how those of all taxa mix. */
  private static List<GreenStatus> greenStatuses(PeerRelease release, Documents documents) {
    Map<Integer, Deque<GreenStatus>> byTaxon = new HashMap<>();
    documents.forEach(
        ChangeKind.GREEN_STATUS,
        (document, sisId) ->
            byTaxon.put(sisId, new ArrayDeque<>(RecordReader.greenStatuses(document))));
    var ordered = new ArrayList<GreenStatus>();
    for (var sisId : release.extras().greenStatusOrder()) {
      var next = byTaxon.getOrDefault(sisId, new ArrayDeque<>()).poll();
      if (next != null) {
        ordered.add(next);
      }
    }
    return ordered;
  }

  @Override
  public void forEachAssessment(Consumer<Assessment> sink) {
    documents.forEach(
        ChangeKind.ASSESSMENT, (document, _) -> sink.accept(RecordReader.assessment(document)));
  }

  @Override
  public void forEachTaxon(Consumer<RedListTaxon> sink) {
    documents.forEach(ChangeKind.TAXON, (document, _) -> sink.accept(RecordReader.taxon(document)));
  }

  @Override
  public List<GreenStatus> greenStatuses() {
    return greenStatuses;
  }

  @Override
  public List<GroupMember> comprehensiveGroupMembers() {
    return release.extras().groupMembers().entrySet().stream()
        .flatMap(
            group -> group.getValue().stream().map(sisId -> new GroupMember(group.getKey(), sisId)))
        .toList();
  }

  @Override
  public long assessmentCount() {
    return release.count(ChangeKind.ASSESSMENT);
  }
}
