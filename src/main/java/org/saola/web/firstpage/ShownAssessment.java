package org.saola.web.firstpage;

/**
 * The latest assessment of a taxon, as the first page shows it.
 *
 * @param category in words
 */
public record ShownAssessment(int sisId, int assessmentId, String category) {}
