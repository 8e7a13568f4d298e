package org.saola.api.speciesplus1.document;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.saola.speciesplus.TaxonRecord.Validity;

/**
 * One element of an answer about one taxon.
 *
 * @param array which of the answer's arrays it stands in
 * @param current what {@code is_current} says
 * @param fromDay the first day on which it says so, in days since 1970-01-01
 * @param untilDay the day after the last
 */
record NestedElement(
    int array, boolean current, int fromDay, int untilDay, Consumer<WireWriter> write) {

  /** Says the same on every day. */
  static NestedElement always(int array, boolean current, Consumer<WireWriter> write) {
    return new NestedElement(array, current, Integer.MIN_VALUE, Integer.MAX_VALUE, write);
  }

  /** One element for each stretch of days on which it says the same. */
  static Stream<NestedElement> of(int array, Validity validity, CurrentWriter write) {
    if (!validity.valid()) {
      return Stream.of(always(array, false, out -> write.write(out, false)));
    }
    var from = validity.from() == null ? Integer.MIN_VALUE : (int) validity.from().toEpochDay();
    var until = validity.until() == null ? Integer.MAX_VALUE : (int) validity.until().toEpochDay();
    var start = Math.min(from, until);
    return Stream.of(
            new NestedElement(
                array, false, Integer.MIN_VALUE, start, out -> write.write(out, false)),
            new NestedElement(array, true, start, until, out -> write.write(out, true)),
            new NestedElement(
                array, false, until, Integer.MAX_VALUE, out -> write.write(out, false)))
        .filter(element -> element.fromDay < element.untilDay);
  }

  boolean belongsTo(Scope scope, LocalDate day) {
    var number = day.toEpochDay();
    return scope.includes(current) && number >= fromDay && number < untilDay;
  }

  /** Writes an element with what its {@code is_current} shall say. */
  @FunctionalInterface
  interface CurrentWriter {
    void write(WireWriter out, boolean current);
  }
}
