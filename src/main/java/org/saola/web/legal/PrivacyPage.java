package org.saola.web.legal;

/**
 * What the page about privacy shows.
 *
 * @param usageDays how long single requests are kept, in days
 */
public record PrivacyPage(long usageDays) {}
