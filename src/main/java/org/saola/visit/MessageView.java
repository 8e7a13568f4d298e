package org.saola.visit;

import org.jspecify.annotations.Nullable;

/**
 * A page that says one thing.
 *
 * @param link where to go next; null for nowhere
 * @param linkText what is there
 */
public record MessageView(
    Viewer viewer, String title, String text, @Nullable String link, String linkText) {}
