package org.saola.ingest.speciesresponses;

import java.util.List;
import java.util.Set;
import org.saola.ingest.speciesplus.DependentsReader;
import org.saola.ingest.speciesplus.NameCompletion;
import org.saola.ingest.speciesplus.TaxonDependents;
import org.saola.json.JsonFields;

/** The arrays of one answer of a nested endpoint; those its endpoint does not have are empty. */
record NestedArrays(RecordedRequest request, TaxonDependents dependents) {
  private static final Set<String> CITES =
      Set.of("cites_listings", "cites_quotas", "cites_suspensions");
  private static final Set<String> EU = Set.of("eu_listings", "eu_decisions");
  private static final Set<String> ELEMENTS = Set.of(RecordedAnswer.ELEMENTS);

  /** Reads a body of a nested endpoint. */
  static NestedArrays read(RecordedRequest request, JsonFields body, NameCompletion names) {
    var keys =
        switch (request.endpoint()) {
          case CITES_LEGISLATION -> CITES;
          case EU_LEGISLATION -> EU;
          case DISTRIBUTIONS, REFERENCES -> ELEMENTS;
          case INDEX -> throw new IllegalArgumentException("the index is not nested");
        };
    body.know(keys);
    body.require(keys);
    var reader = new DependentsReader(request.language(), names);
    return new NestedArrays(
        request,
        switch (request.endpoint()) {
          case DISTRIBUTIONS -> distributions(body, reader);
          case REFERENCES -> references(body);
          case CITES_LEGISLATION, EU_LEGISLATION, INDEX -> reader.read(body);
        });
  }

  private static TaxonDependents distributions(JsonFields body, DependentsReader reader) {
    return new TaxonDependents(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        body.list(RecordedAnswer.ELEMENTS, reader::distribution),
        List.of());
  }

  private static TaxonDependents references(JsonFields body) {
    return new TaxonDependents(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        body.list(RecordedAnswer.ELEMENTS, DependentsReader::reference));
  }
}
