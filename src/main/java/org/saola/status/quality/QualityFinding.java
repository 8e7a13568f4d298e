package org.saola.status.quality;

import org.jspecify.annotations.Nullable;

/**
 * Something that a rule found.
 *
 * @param taxonId the SIS id, or the id of the taxon concept
 * @param recordId the assessment or the listing change; null when it is about the taxon
 * @param name of the taxon
 * @param detail what was found, such as the criteria
 */
public record QualityFinding(
    QualityRule rule, int taxonId, @Nullable Integer recordId, String name, String detail) {}
