package org.saola.web.account;

import org.jspecify.annotations.Nullable;
import org.saola.web.legal.Terms;
import org.saola.web.visit.Entries;
import org.saola.web.visit.Viewer;

/**
 * The page for signing up.
 *
 * @param notice what is said above the form; null for nothing
 */
public record SignUpView(Viewer viewer, Entries entries, Terms terms, @Nullable String notice) {}
