package org.saola.status.law;

import java.util.List;

/**
 * What one designation said of a taxon.
 *
 * @param summary appendices or annexes, such as {@code I/II/NC}
 * @param rows all that the taxon had, in force or not, hidden ones too; by id
 */
record TaxonLaw(String summary, List<LawRow> rows) {
  TaxonLaw {
    rows = List.copyOf(rows);
  }
}
