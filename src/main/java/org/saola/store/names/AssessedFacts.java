package org.saola.store.names;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;
import org.saola.codelists.CodeListFiles;
import org.saola.redlist.Assessment;
import org.saola.store.facets.AssessmentFacets;
import org.saola.store.redlist.AssessmentTable;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.taxonomy.search.FacetSource.Sink;
import org.saola.taxonomy.search.SearchFacet;

/**
 * What the latest assessments say of taxa: the global one, or all where there is none. In which
 * scopes a taxon is assessed all of them say.
 */
final class AssessedFacts implements TaxonFacts {
  private static final int NONE = -1;

  /** What names tell already. */
  private static final Set<SearchFacet> TOLD =
      EnumSet.of(
          SearchFacet.KINGDOM,
          SearchFacet.CLASS,
          SearchFacet.ORDER,
          SearchFacet.FAMILY,
          SearchFacet.CATEGORY);

  private final RedListSnapshot snapshot;
  private final AssessmentTable assessments;

  /** By the numbers of scopes. */
  private final boolean[] global;

  AssessedFacts(RedListSnapshot snapshot) {
    this.snapshot = snapshot;
    this.assessments = snapshot.index().assessments();
    this.global = assessments.scopesWith(Assessment.GLOBAL);
  }

  @Override
  public void tell(int[] numbers, int[] entries, Sink sink) {
    var facets = AssessmentFacets.of(snapshot, CodeListFiles.load());
    var entryOf = new int[snapshot.size()];
    Arrays.fill(entryOf, NONE);
    var speaking = new RoaringBitmap();
    for (int i = 0; i < numbers.length; i++) {
      for (int place : snapshot.placesOfTaxon(numbers[i])) {
        entryOf[place] = entries[i];
      }
      speaking(numbers[i]).forEach(speaking::add);
    }
    for (var facet : facets.all()) {
      if (!TOLD.contains(facet)) {
        var among = facet == SearchFacet.SCOPE ? facets.latest() : speaking;
        facets
            .of(facet)
            .forEach((value, places) ->
                RoaringBitmap.and(places, among)
                    .forEach((int place) -> tell(facet, value, entryOf[place], sink)));
      }
    }
  }

  private static void tell(SearchFacet facet, String value, int entry, Sink sink) {
    if (entry != NONE) {
      sink.add(facet, value, entry);
    }
  }

  private IntStream speaking(int sisId) {
    var latest = IntStream.of(snapshot.placesOfTaxon(sisId)).filter(assessments::latest).toArray();
    var first =
        Arrays.stream(latest).filter(place -> global[assessments.scopesNumber(place)]).findFirst();
    return first.isPresent() ? IntStream.of(first.getAsInt()) : Arrays.stream(latest);
  }
}
