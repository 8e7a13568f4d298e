package org.saola.taxonomy.search;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.match.SourceTaxon;

/**
 * A taxon of one list, or of both where they mean the same for sure.
 *
 * @param cites null when CITES has none, or none that is the same
 * @param redList null when the Red List has none, or none that is the same
 */
public record Entry(@Nullable SourceTaxon cites, @Nullable SourceTaxon redList) {

  /** That of CITES, else that of the Red List. */
  public SourceTaxon first() {
    return cites == null ? Objects.requireNonNull(redList) : cites;
  }

  public String name() {
    return first().accepted().name();
  }

  public String id() {
    return first().id();
  }

  /** One or two. */
  public List<SourceTaxon> taxa() {
    return cites == null || redList == null ? List.of(first()) : List.of(cites, redList);
  }
}
