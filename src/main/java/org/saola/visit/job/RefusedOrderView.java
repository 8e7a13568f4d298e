package org.saola.visit.job;

import org.saola.visit.Viewer;

/**
 * The page about an order that was not taken.
 *
 * @param why in the words of the command
 * @param back where it can be mended
 */
public record RefusedOrderView(Viewer viewer, String why, String back) {}
