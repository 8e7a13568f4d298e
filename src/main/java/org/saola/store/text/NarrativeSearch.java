package org.saola.store.text;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Narrative;
import org.saola.store.facets.AssessmentFacets;
import org.saola.store.facets.FacetColumn;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Release;
import org.saola.store.text.Snippet.Rated;
import org.saola.store.text.TextResult.Position;
import org.saola.taxonomy.search.SearchFacet;

/** Searches the narratives of one release. Safe for use by many threads. */
public final class NarrativeSearch {
  private static final int MOST_SNIPPETS = 3;
  private static final Comparator<Rated> MOST_WORDS =
      Comparator.comparingInt(each -> -each.words());

  private final RedListSnapshot snapshot;
  private final TextIndex index;
  private final AssessmentFacets facets;
  private final Map<SearchFacet, FacetColumn> columns = new EnumMap<>(SearchFacet.class);

  NarrativeSearch(RedListSnapshot snapshot, TextIndex index, AssessmentFacets facets) {
    this.snapshot = snapshot;
    this.index = index;
    this.facets = facets;
    for (var facet : facets.all()) {
      columns.put(facet, new FacetColumn(facets.of(facet), snapshot.size()));
    }
  }

  public Release release() {
    return snapshot.release();
  }

  /** By what assessments are counted. */
  public List<SearchFacet> facets() {
    return facets.all();
  }

  /** What was found. Reads from a file. */
  public TextResult search(TextQuery query) {
    return new TextResult(facets, columns, index.find(query.words(), query.narratives()), query);
  }

  /**
   * An assessment that was found.
   *
   * @param snippets those with most of the words first
   */
  public record Hit(Position position, AssessmentSummary assessment, List<Snippet> snippets) {}

  /**
   * Some hits.
   *
   * @param last the one behind which the next page begins; null when there is none
   */
  public record Page(List<Hit> hits, @Nullable Hit last) {}

  /**
   * The hits behind another one. Reads their documents.
   *
   * @param after null = from the first
   */
  public Page page(TextResult result, TextQuery query, @Nullable Position after, int limit) {
    var words = Set.copyOf(query.words());
    var hits =
        result.page(after, limit).stream()
            .map(position -> hit(position, words, query.narratives()))
            .toList();
    boolean more = !hits.isEmpty() && !result.isLast(hits.getLast().position());
    return new Page(hits, more ? hits.getLast() : null);
  }

  private Hit hit(Position position, Set<String> words, Set<Narrative> narratives) {
    var texts = Narratives.of(snapshot.document(position.place()).withoutDate());
    var snippets =
        narratives.stream()
            .flatMap(each ->
                Optional.ofNullable(texts.get(each))
                    .flatMap(text -> Snippet.of(each, text, words))
                    .stream())
            .sorted(MOST_WORDS)
            .limit(MOST_SNIPPETS)
            .map(Rated::snippet)
            .toList();
    return new Hit(position, snapshot.summary(position.place()), snippets);
  }

  /** The id of the assessment at a place. */
  public int assessmentId(Position position) {
    return snapshot.summary(position.place()).assessmentId();
  }

  /** Where an assessment stands, whether it was found or not; empty if there is none. */
  public Optional<Position> position(boolean together, int assessmentId) {
    var place = snapshot.placeOf(assessmentId);
    return place.isEmpty()
        ? Optional.empty()
        : Optional.of(new Position(together, place.getAsInt()));
  }
}
