package org.saola.store.verify;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a check of a whole database found.
 *
 * @param tables in the order in which they were checked
 * @param faults each in one line, that names the record; the first thousand of each table
 */
public record Verified(List<Table> tables, List<String> faults) {
  public Verified {
    tables = List.copyOf(tables);
    faults = List.copyOf(faults);
  }

  /** The same with more that was found elsewhere. */
  public Verified with(List<String> more) {
    return new Verified(tables, Stream.of(faults, more).flatMap(List::stream).toList());
  }

  /**
   * A table.
   *
   * @param rows that were read
   * @param unchecked those of them that have no checksum, as they were written before there were
   *     any
   */
  public record Table(String name, long rows, long unchecked) {}
}
