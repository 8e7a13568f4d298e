package org.saola.decision;

/**
 * A document that a movement needs.
 *
 * @param country ISO 3166-1 alpha-2, of the authority that issues it
 */
public record Document(Paper paper, String country) {}
