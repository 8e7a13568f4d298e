package org.saola.visit.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.Relation;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.visit.Viewer;

/** The queue of names that wait for a person. */
final class ReviewViewTest {

  private static CrosswalkRow link(int id) {
    return new CrosswalkRow(
        taxon("cites:" + id),
        taxon("iucn:" + id),
        Relation.EXACT,
        Direction.EQUAL,
        true,
        List.of());
  }

  private static SourceTaxon taxon(String id) {
    return new SourceTaxon(id, new SourceName("Aus bus", ""), "species", "", "", List.of());
  }

  @ParameterizedTest(name = "{0} of {1} from {2}, {3} wait: {4}, because {5}")
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      textBlock =
          """
          0 | 2 | 0  | 2  | /review?cites=cites:1&iucn=iucn:1&from=0   | the next of the queue
          1 | 2 | 0  | 2  | -                                          | there is no other
          1 | 2 | 10 | 20 | /review?from=12                            | the next part of the queue
          0 | 1 | 0  | 1  | -                                          | it would lead to itself
          9 | 2 | 0  | 2  | /review?cites=cites:0&iucn=iucn:0&from=0   | it is not of this part
          """)
  void leadsToTheNext(
      int shown, int queued, int from, long waiting, @Nullable String next, String because) {
    var queue = IntStream.range(0, queued).mapToObj(ReviewViewTest::link).toList();
    var view =
        new ReviewView(
            new Viewer(null, ""),
            waiting,
            0,
            0,
            queue,
            from,
            link(shown),
            List.of(),
            List.of(),
            null);
    assertThat(view.next()).as(because).isEqualTo(next);
  }
}
