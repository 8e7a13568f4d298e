package org.saola.visit.admin;

import org.saola.access.Account;
import org.saola.visit.Viewer;

/** A link to hand out, with which the holder of an account sets a new password. */
public record ResetLinkView(Viewer viewer, Account account, String link) {}
