package org.saola.status.law;

import java.util.List;
import org.saola.listing.Status;
import org.saola.listing.steps.Step;

/**
 * What one designation says of a taxon, and the steps that lead there.
 *
 * @param summary appendices or annexes, such as {@code I/II/NC}
 * @param rows all that the taxon has, in force or not, hidden ones too; by id
 * @param steps of the taxon and of those above it, as they were found
 */
public record ToldLaw(String summary, Status status, List<LawRow> rows, List<Step> steps) {
  public ToldLaw {
    rows = List.copyOf(rows);
    steps = List.copyOf(steps);
  }
}
