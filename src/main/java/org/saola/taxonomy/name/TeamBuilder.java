package org.saola.taxonomy.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.name.Authorship.Team;

/** Gathers the authors of one team while they are read. */
final class TeamBuilder {
  private final List<String> in = new ArrayList<>(0);
  private List<String> authors = new ArrayList<>(2);
  private List<String> ex = List.of();
  private final StringBuilder author = new StringBuilder();
  private boolean inWork;
  private @Nullable String year;

  /** A word of the author that is being read. */
  void add(String word) {
    if (!author.isEmpty()) {
      author.append(' ');
    }
    author.append(word);
  }

  /** The author ends. */
  void next() {
    if (!author.isEmpty()) {
      (inWork ? in : authors).add(author.toString());
      author.setLength(0);
    }
  }

  /** Those so far didn't publish the name; who follows did. */
  void ex() {
    next();
    ex = authors;
    authors = new ArrayList<>(2);
  }

  /** Who follows made the work that the name was published in. */
  void in() {
    next();
    inWork = true;
  }

  void year(String found) {
    next();
    if (year == null) {
      year = found;
    }
  }

  void clear() {
    authors.clear();
    in.clear();
    ex = List.of();
    author.setLength(0);
    year = null;
  }

  boolean isEmpty() {
    return authors.isEmpty() && author.isEmpty();
  }

  Team build() {
    next();
    return authors.isEmpty() && year == null ? Team.NONE : new Team(authors, ex, in, year);
  }
}
