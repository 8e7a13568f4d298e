package org.saola.store;

import org.jspecify.annotations.Nullable;

/**
 * What an import says about a release.
 *
 * @param format the format it was imported from
 * @param label how users tell it from other releases
 * @param citation how to cite the data; null when not known
 */
public record ReleaseDescription(String format, String label, @Nullable String citation) {}
