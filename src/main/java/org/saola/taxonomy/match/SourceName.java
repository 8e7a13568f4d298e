package org.saola.taxonomy.match;

/**
 * A name that a source gives to a taxon.
 *
 * @param author empty when not told
 */
public record SourceName(String name, String author) {}
