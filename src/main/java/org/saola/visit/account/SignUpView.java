package org.saola.visit.account;

import org.jspecify.annotations.Nullable;
import org.saola.visit.Entries;
import org.saola.visit.Viewer;
import org.saola.web.legal.Terms;

/**
 * The page for signing up.
 *
 * @param mailed whether a link is mailed, which leads to the password; else it is chosen here
 * @param notice what is said above the form; null for nothing
 */
public record SignUpView(
    Viewer viewer, Entries entries, Terms terms, boolean mailed, @Nullable String notice) {}
