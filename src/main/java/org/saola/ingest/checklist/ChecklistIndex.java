package org.saola.ingest.checklist;

import java.time.Instant;
import java.util.function.ObjIntConsumer;
import org.saola.ingest.*;
import org.saola.speciesplus.*;

/** stub. */
public final class ChecklistIndex implements TaxonRecords {
  public record R() {
    public java.util.List<String> lines() {
      return java.util.List.of();
    }
  }

  public static boolean recognises(InputFile f) {
    return false;
  }

  @SuppressWarnings("DoNotCallSuggester")
  public static ChecklistIndex open(NamedInput f, Instant now, Progress p) {
    throw new RefusedInput("x");
  }

  public R report() {
    return new R();
  }

  @Override
  public int count() {
    return 0;
  }

  @Override
  public void forEach(ObjIntConsumer<TaxonRecord> s) {}
}
