package org.saola.store.usage.report;

/**
 * A part of an API, in its own words.
 *
 * @param api such as {@code v4}
 * @param name such as {@code assessment}
 */
public record Endpoint(String api, String name) {}
