package org.saola.store.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.saola.store.release.Dataset;
import org.saola.taxonomy.match.Match;
import org.saola.taxonomy.match.MatchQuery;
import org.saola.taxonomy.match.Matcher;
import org.saola.taxonomy.match.NameSource;
import org.saola.taxonomy.name.NameParser;
import org.saola.taxonomy.name.ParsedName;

/**
 * Looks names up in some datasets. What the usual dataset of the other kind knows is known, too: it
 * is never taken for a misspelling.
 */
public final class NameLookup {
  private static final Comparator<Found> BEST_FIRST =
      Comparator.comparingInt(NameLookup::doubt).thenComparingInt(found -> -found.match().score());

  private final List<Asked> asked;

  private record Asked(ReleaseNames names, Matcher matcher) {}

  /** What one dataset answers. */
  public record Found(ReleaseNames names, Match match) {}

  private NameLookup(List<Asked> asked) {
    this.asked = asked;
  }

  /**
   * A look-up in the datasets that have a release. May block.
   *
   * @throws NamesNotReady if names are still being read
   */
  public static NameLookup in(Names names, List<Dataset> datasets) {
    var asked = new ArrayList<Asked>();
    for (var dataset : datasets) {
      names
          .of(dataset)
          .ifPresent(
              own -> asked.add(new Asked(own, new Matcher(own.source(), others(names, dataset)))));
    }
    return new NameLookup(asked);
  }

  /**
   * What a name means in one release. May block.
   *
   * @param own the names of that release
   * @throws NamesNotReady if those of the other list are still being read
   */
  public static Match match(Names names, ReleaseNames own, MatchQuery query) {
    return new Matcher(own.source(), others(names, own.dataset())).match(query);
  }

  private static List<NameSource> others(Names names, Dataset dataset) {
    var other =
        switch (dataset.kind()) {
          case SPECIES_PLUS -> names.usual().redList();
          case RED_LIST -> names.usual().speciesPlus();
        };
    return names.of(other).map(ReleaseNames::source).stream().toList();
  }

  /** Whether no dataset that was asked for has a release. */
  public boolean isEmpty() {
    return asked.isEmpty();
  }

  private static int doubt(Found found) {
    if (!found.match().found()) {
      return 2;
    }
    return found.match().question() ? 1 : 0;
  }

  /**
   * What each dataset answers: statements before proposals, these before what is unknown; of equals
   * by falling score.
   */
  public List<Found> find(MatchQuery query) {
    return find(query, NameParser.parse(query.name()));
  }

  /**
   * The same for who asks in several ways.
   *
   * @param parsed the name in its parts
   */
  public List<Found> find(MatchQuery query, ParsedName parsed) {
    return asked.stream()
        .map(each -> new Found(each.names(), each.matcher().match(query, parsed)))
        .sorted(BEST_FIRST)
        .toList();
  }
}
