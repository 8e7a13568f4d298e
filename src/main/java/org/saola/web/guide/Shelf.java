package org.saola.web.guide;

import java.util.List;

/**
 * The articles for one kind of reader.
 *
 * @param reader by which messages call them
 */
public record Shelf(String reader, List<Article> articles) {}
