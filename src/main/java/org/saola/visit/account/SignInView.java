package org.saola.visit.account;

import org.jspecify.annotations.Nullable;
import org.saola.visit.Entries;
import org.saola.visit.Viewer;

/**
 * The page for signing in.
 *
 * @param next where to go afterwards; empty for the usual place
 * @param notice what is said above the form; null for nothing
 */
public record SignInView(Viewer viewer, Entries entries, String next, @Nullable String notice) {}
