package org.saola.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract 5.12. */
class ReferenceCascadeTest {
  private static final Classification TREE = SmallTree.line().classification();

  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "4, ordinary, '', true, its own reference",
    "3, ordinary, '', false, an ordinary reference is not handed down",
    "3, standard, '', false, nor is a standard one that does not cascade",
    "1, cascaded, '', true, a standard one that cascades is",
    "4, cascaded, '', true, and is shown by the taxon itself",
    "5, cascaded, '', false, but never upwards",
    "1, cascaded, 3, false, the genus is excluded",
    "1, cascaded, 2, false, the subfamily is excluded",
    "1, cascaded, 4, false, the species itself is excluded",
    "1, cascaded, 5, true, its subspecies is no matter to it",
  })
  void speciesShows(int linkedTaxon, String kind, String excluded, boolean shown, String because) {
    var cascade = cascade(linkedTaxon, kind, excluded);
    assertThat(cascade.shownBy(SmallTree.get(TREE, 4))).as(because).hasSize(shown ? 1 : 0);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "5, true, a subspecies cannot be excluded itself",
    "4, false, only through its species",
  })
  void subspeciesShows(String excluded, boolean shown, String because) {
    var cascade = cascade(1, "cascaded", excluded);
    assertThat(cascade.shownBy(SmallTree.get(TREE, 5))).as(because).hasSize(shown ? 1 : 0);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "standard, 1, a synonym shows its own",
    "cascaded, 0, but not even its own when that cascades",
  })
  void nameOutsideTheTreeShows(String kind, int shown, String because) {
    assertThat(cascade(77, kind, "").shownOutsideTree(77)).as(because).hasSize(shown);
  }

  /** Kinds: ordinary, standard, cascaded (which is standard too). */
  private static ReferenceCascade cascade(int taxon, String kind, String excluded) {
    var ids = excluded.isEmpty() ? Set.<Integer>of() : Set.of(Integer.valueOf(excluded));
    boolean standard = !kind.equals("ordinary");
    return new ReferenceCascade(
        List.of(new TaxonReference(1, taxon, 1, standard, kind.equals("cascaded"), ids)));
  }
}
