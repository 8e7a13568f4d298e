package org.saola.store.redlist;

import java.util.Locale;
import org.saola.redlist.Group;

/**
 * A list that an assessment belongs to.
 *
 * @param code of a group; case counts. Of a rank the name, in any case
 */
public record Facet(Group group, String code) {

  /** The same for all spellings of a name. */
  Facet folded() {
    return group.rank() ? new Facet(group, code.toUpperCase(Locale.ROOT)) : this;
  }
}
