package org.saola.taxonomy;

/**
 * A piece of literature.
 *
 * @param citation may hold markup; not unique
 */
public record Reference(int id, String citation) {}
