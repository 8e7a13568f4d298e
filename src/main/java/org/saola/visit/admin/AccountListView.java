package org.saola.visit.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.Standing;
import org.saola.visit.Viewer;

/**
 * Accounts, newest first.
 *
 * @param chosen only those that stand so are shown; null for all
 * @param counts of all accounts by how they stand
 * @param more address of the next page; null when there is none
 */
public record AccountListView(
    Viewer viewer,
    @Nullable Standing chosen,
    Map<Standing, Long> counts,
    List<Account> accounts,
    @Nullable String more) {}
