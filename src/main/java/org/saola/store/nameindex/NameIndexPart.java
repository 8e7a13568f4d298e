package org.saola.store.nameindex;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.saola.store.content.CheckedTable;
import org.saola.store.content.Chunks;
import org.saola.store.part.PartCheck;
import org.saola.store.part.PartOutput;
import org.saola.store.part.PartWriter;
import org.saola.store.part.ReadablePart;
import org.saola.store.part.ReleasePart;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;

/**
 * The accepted names, synonyms and common names of a release. It says again, in short, what the
 * records say; releases of earlier versions don't have it, and are read from these.
 */
public final class NameIndexPart implements ReleasePart<Object>, ReadablePart<StoredNames> {
  public static final NameIndexPart PART = new NameIndexPart();

  private static final String TABLE = "name_index_chunk";
  private static final String OWNER = "release_id";
  static final Chunks CHUNKS = new Chunks(TABLE, OWNER);

  /** What is added to a release of any kind with a taxon. */
  public interface Named {
    /** Its names; empty when it has none of its own, or isn't accepted. */
    Optional<NamedTaxon> named();
  }

  private NameIndexPart() {}

  @Override
  public PartWriter<Object> begin(PartOutput output) {
    return new PartWriter<>() {
      private final NameRowWriter rows = new NameRowWriter();

      @Override
      public Insertion take(Object item) {
        if (!(item instanceof Named taxon)) {
          return Insertion.NOTHING;
        }
        var named = taxon.named();
        return named.isEmpty() ? Insertion.NOTHING : () -> rows.add(named.get());
      }

      @Override
      public void finish() throws IOException {
        var content = rows.finish();
        output.write(transaction -> {
          try (var chunks = CHUNKS.output(transaction, output.release().id())) {
            chunks.write(content);
          }
        });
      }

      @Override
      public void close() {
        rows.close();
      }
    };
  }

  /** All that it is made of is added again. */
  @Override
  public void carryOver(Release earlier, PartOutput output) {}

  /** Only where it is; names are read when they are wanted. */
  @Override
  public StoredNames load(Connections connections, Release release) {
    return new StoredNames(connections, release);
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
    var _ = load(check.connections(), check.release()).read();
  }
}
