package org.saola.bench.redlist;

/**
 * One assessment of a taxon.
 *
 * @param age 0 = the newest of the {@code count} of the taxon
 */
record PlannedAssessment(int id, ListedTaxon taxon, int age, int count) {}
