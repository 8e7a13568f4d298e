package org.saola.store.release;

import org.jspecify.annotations.Nullable;

/**
 * A file, or a folder of very many, that a release was made of.
 *
 * @param sha256 of the content, in lower-case hexadecimal
 * @param url where it was fetched from; null when it was given by hand
 */
public record ManifestFile(String name, String sha256, long bytes, @Nullable String url) {}
