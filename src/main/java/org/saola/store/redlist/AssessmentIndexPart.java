package org.saola.store.redlist;

import java.io.IOException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.saola.store.content.CheckedTable;
import org.saola.store.content.Chunks;
import org.saola.store.index.IndexReader;
import org.saola.store.index.IndexWriter;
import org.saola.store.part.PartCheck;
import org.saola.store.part.PartOutput;
import org.saola.store.part.PartWriter;
import org.saola.store.part.ReadablePart;
import org.saola.store.part.ReleasePart;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;

/** What is searched and listed of a Red List, in one piece. */
public final class AssessmentIndexPart
    implements ReleasePart<RedListItem>, ReadablePart<AssessmentIndex> {
  public static final AssessmentIndexPart PART = new AssessmentIndexPart();

  private static final String TABLE = "red_list_index_chunk";
  private static final String OWNER = "release_id";
  private static final Chunks CHUNKS = new Chunks(TABLE, OWNER);

  private AssessmentIndexPart() {}

  /** Refuses an assessment or a taxon whose id was there before. */
  @Override
  public PartWriter<RedListItem> begin(PartOutput output) {
    return new PartWriter<>() {
      private final AssessmentIndexBuilder index = new AssessmentIndexBuilder();

      @Override
      public Insertion take(RedListItem item) {
        return switch (item) {
          case RedListItem.Assessed(var summary, var facets, _, _) ->
              () -> index.add(summary, facets);
          case RedListItem.Taxon(var summary, _, _) -> () -> index.add(summary);
          case RedListItem.Text(var name, var content) -> () -> index.put(name, content);
          case RedListItem.Found _ -> Insertion.NOTHING;
        };
      }

      @Override
      public void finish() throws IOException {
        var built = index.build();
        output.write(transaction -> {
          var chunks = CHUNKS.output(transaction, output.release().id());
          try (var writer = new IndexWriter(chunks)) {
            built.write(writer);
          }
        });
      }
    };
  }

  /** All that it is made of is added again. */
  @Override
  public void carryOver(Release earlier, PartOutput output) {}

  @Override
  public AssessmentIndex load(Connections connections, Release release) {
    return load(connections, release.id());
  }

  static AssessmentIndex load(Connections connections, long release) {
    var chunks = Chunks.stream(CHUNKS.read(connections, release));
    try {
      return AssessmentIndex.read(new IndexReader(chunks));
    } catch (IOException e) {
      throw connections.failed(e);
    }
  }

  @Override
  public void remove(Handle handle, long release) {
    handle.useTransaction(transaction -> CHUNKS.delete(transaction, release));
  }

  @Override
  public List<CheckedTable> tables() {
    return List.of(CheckedTable.chunks(TABLE, OWNER));
  }

  /** Of documents too, as it says how many there must be. */
  @Override
  public void check(PartCheck check) {
    var release = check.release();
    var index = load(check.connections(), release);
    check.compare("records", index.assessments().size(), release.recordCount());
    check.compareRows(
        DocumentsPart.TABLE,
        "red_list_document of assessments",
        RedListKey.assessment(release.id(), 0),
        RedListKey.assessment(release.id(), Integer.MAX_VALUE),
        index.assessments().size());
    check.compareRows(
        DocumentsPart.TABLE,
        "red_list_document of taxa",
        RedListKey.taxon(release.id(), 0),
        RedListKey.taxon(release.id(), Integer.MAX_VALUE),
        index.taxonCount());
  }
}
