package org.saola.store.redlist.excerpt;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.RedListTaxon;
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

/**
 * What of the documents of a Red List is asked of thousands at once. It says again what they say;
 * releases of earlier versions don't have it, and their documents are read.
 */
public final class ExcerptPart implements ReleasePart<Object>, ReadablePart<Optional<Excerpts>> {
  public static final ExcerptPart PART = new ExcerptPart();

  private static final String TABLE = "red_list_excerpt_chunk";
  private static final String OWNER = "release_id";
  private static final Chunks CHUNKS = new Chunks(TABLE, OWNER);

  /** What is added to a release with an assessment. */
  public interface FromAssessment {
    int assessmentId();

    /** How many individuals there are, as it is written; null when nothing is. */
    @Nullable String populationSize();
  }

  /** What is added to a release with a taxon. */
  public interface FromTaxon {
    RedListTaxon taxon();
  }

  private ExcerptPart() {}

  @Override
  public PartWriter<Object> begin(PartOutput output) {
    return new PartWriter<>() {
      private final Excerpts.Builder excerpts = new Excerpts.Builder();

      @Override
      public Insertion take(Object item) {
        return switch (item) {
          case FromAssessment assessment -> () -> excerpts.add(assessment);
          case FromTaxon taxon -> () -> excerpts.add(taxon);
          default -> Insertion.NOTHING;
        };
      }

      @Override
      public void finish() throws IOException {
        output.write(transaction -> {
          try (var writer = new IndexWriter(CHUNKS.output(transaction, output.release().id()))) {
            excerpts.write(writer);
          }
        });
      }
    };
  }

  /** All that it is made of is added again. */
  @Override
  public void carryOver(Release earlier, PartOutput output) {}

  /** Empty when the release was imported by an earlier version. */
  @Override
  public Optional<Excerpts> load(Connections connections, Release release) {
    var chunks = CHUNKS.read(connections, release.id());
    if (!chunks.hasNext()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Excerpts.read(new IndexReader(Chunks.stream(chunks)), () -> taxa(connections, release)));
    } catch (IOException e) {
      throw connections.failed(e);
    }
  }

  private static Optional<TaxonExcerpts> taxa(Connections connections, Release release) {
    var chunks = CHUNKS.read(connections, release.id());
    if (!chunks.hasNext()) {
      return Optional.empty();
    }
    var input = new IndexReader(Chunks.stream(chunks));
    try {
      Excerpts.read(input, Optional::empty); // they stand behind it
      return Optional.of(TaxonExcerpts.read(input));
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

  /** Reads all of it, which tells whether any is missing. */
  @Override
  public void check(PartCheck check) {
    load(check.connections(), check.release()).ifPresent(Excerpts::taxa);
  }
}
