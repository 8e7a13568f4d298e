package org.saola.listing;

import java.util.List;

/**
 * The changes of one designation as sections 1 and 2 of the rules read them.
 *
 * @param slices sets of changes in force together, oldest first; rows are computed for each
 * @param pathSources the changes from which statuses may spread downwards
 */
public record Slices(List<List<QualifiedChange>> slices, List<QualifiedChange> pathSources) {}
