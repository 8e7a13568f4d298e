package org.saola.store.overlay;

/**
 * Why the category of a taxon changed in a year.
 *
 * @param taxonId its SIS id
 * @param before the code as people gave it, such as {@code CR(PE)}
 * @param after the same
 * @param reason such as {@code G} for genuine
 */
public record DatedReason(int taxonId, int year, String before, String after, String reason) {}
