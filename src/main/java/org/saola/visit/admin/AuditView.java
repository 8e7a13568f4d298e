package org.saola.visit.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.store.audit.AuditEntry;
import org.saola.visit.Viewer;

/**
 * The log of what was done.
 *
 * @param entries the latest first
 * @param more address of the next page; null when there is none
 */
public record AuditView(Viewer viewer, List<AuditEntry> entries, @Nullable String more) {}
