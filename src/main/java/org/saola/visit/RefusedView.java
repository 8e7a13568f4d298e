package org.saola.visit;

/**
 * The page about a form that was not taken.
 *
 * @param form where a new one is
 */
public record RefusedView(Viewer viewer, String form) {}
