package org.saola.store.release;

/**
 * A file of the package a release was imported from.
 *
 * @param id within the database
 * @param name unique within the release
 * @param sha256 of the content, in lower-case hexadecimal
 * @param bytes of the content
 */
public record SourceFile(long id, String name, String sha256, long rows, long bytes) {}
