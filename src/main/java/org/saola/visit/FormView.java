package org.saola.visit;

import org.jspecify.annotations.Nullable;

/**
 * A page with a form.
 *
 * @param notice what is said above it; null for nothing
 */
public record FormView(Viewer viewer, Entries entries, @Nullable String notice) {}
