package org.saola.web.firstpage;

/**
 * The latest assessment of a taxon, as the first page shows it.
 *
 * @param category its code
 */
public record ShownAssessment(int sisId, int assessmentId, String category) {}
