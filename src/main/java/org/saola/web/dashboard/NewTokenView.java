package org.saola.web.dashboard;

import org.saola.web.visit.Viewer;

/**
 * The page that shows a new token, this once.
 *
 * @param label of the token; may be empty
 * @param rotated whether it takes the place of an older secret
 * @param origin scheme and authority the client used
 */
public record NewTokenView(
    Viewer viewer, String label, String secret, boolean rotated, String origin) {}
