package org.saola.sync.redlist;

import org.saola.ingest.InputFiles;

/**
 * All that the service publishes.
 *
 * @param documents of one version, the old ones and the new ones
 * @param asked how many assessments were asked for
 * @param taken how many are those of the last run
 * @param gone how many of those are no longer published
 */
public record RedListCopy(String version, InputFiles documents, int asked, int taken, int gone) {}
