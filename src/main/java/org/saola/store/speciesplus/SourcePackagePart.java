package org.saola.store.speciesplus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.saola.store.content.CheckedTable;
import org.saola.store.part.PartOutput;
import org.saola.store.part.PartWriter;
import org.saola.store.part.ReleasePart;
import org.saola.store.release.Release;
import org.saola.store.release.SourceFiles;

/** The package that a release was made of, so that others can be merged into it. */
public final class SourcePackagePart implements ReleasePart<SpeciesPlusItem> {
  public static final SourcePackagePart PART = new SourcePackagePart();

  private SourcePackagePart() {}

  @Override
  public PartWriter<SpeciesPlusItem> begin(PartOutput output) {
    return new PartWriter<>() {
      @Override
      public Insertion take(SpeciesPlusItem item) {
        return item instanceof SpeciesPlusItem.PackageFile(var name, var content)
            ? () -> add(name, content, output)
            : Insertion.NOTHING;
      }
    };
  }

  /** A file that can't be read is no fault of the database. */
  private static void add(String name, SourceFiles.Content content, PartOutput output) {
    try {
      output.write(
          transaction -> SourceFiles.add(transaction, output.release().id(), name, content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void carryOver(Release earlier, PartOutput output) {
    var connections = output.connections();
    for (var file : connections.read(handle -> SourceFiles.of(handle, earlier.id()))) {
      add(
          file.name(),
          out -> {
            try (var content = SourceFiles.open(connections, file)) {
              content.transferTo(out);
            }
          },
          output);
    }
  }

  @Override
  public void remove(Handle handle, long release) {
    for (var file : SourceFiles.of(handle, release)) {
      handle.useTransaction(transaction -> SourceFiles.CHUNKS.delete(transaction, file.id()));
    }
    handle.useTransaction(transaction ->
        transaction.execute("delete from source_file where release_id = ?", release));
  }

  @Override
  public List<CheckedTable> tables() {
    return List.of(CheckedTable.chunks("source_chunk", "file_id"));
  }
}
