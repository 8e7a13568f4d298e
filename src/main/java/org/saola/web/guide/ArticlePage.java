package org.saola.web.guide;

import java.util.List;

/** An article among all articles of the guide. */
public record ArticlePage(Article article, List<Shelf> shelves) {}
