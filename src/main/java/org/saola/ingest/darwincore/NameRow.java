package org.saola.ingest.darwincore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name of an archive: of a taxon, or a synonym.
 *
 * @param parentId of the taxon above; null when not told
 * @param acceptedId of the taxon that a synonym means; null for names of taxa
 * @param status of the name, as the archive says it
 * @param higher names of kingdom, phylum, class, order and family; null where not told
 * @param citation how the record wants to be cited
 * @param place where it stands in the archive
 */
record NameRow(
    String id,
    @Nullable String parentId,
    @Nullable String acceptedId,
    @Nullable String status,
    ArchiveName name,
    List<@Nullable String> higher,
    @Nullable String citation,
    Place place) {

  /** A line of a file. */
  record Place(String file, long line) {}

  /** The ranks of {@code higher}. */
  static final List<String> HIGHER = List.of("kingdom", "phylum", "class", "order", "family");
}
