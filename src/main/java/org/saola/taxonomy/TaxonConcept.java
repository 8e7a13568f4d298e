package org.saola.taxonomy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A name with its place in one taxonomy, live or deleted.
 *
 * @param id positive, unique among live and deleted names of both taxonomies
 * @param parentId null for kingdoms, for names outside the tree and for deleted ones
 * @param fullName the complete name; not unique
 * @param authorYear null or empty when unknown; the two are told apart on the wire
 * @param taxonomicPosition dotted, compared bytewise; null outside the tree or when not yet known
 * @param updatedAt null only for deleted names
 * @param dependentsUpdatedAt last change of a record that hangs on this name; may lie before {@code
 *     updatedAt}
 * @param deletedAt null while the name is live
 */
public record TaxonConcept(
    int id,
    Taxonomy taxonomy,
    @Nullable Integer parentId,
    Rank rank,
    String fullName,
    @Nullable String authorYear,
    NameStatus status,
    @Nullable String taxonomicPosition,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Instant dependentsUpdatedAt,
    @Nullable Instant deletedAt) {

  public boolean live() {
    return deletedAt == null;
  }
}
