package org.saola.store.names;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.taxonomy.match.NameSource;
import org.saola.taxonomy.match.SourceTaxon;

/** The accepted names, synonyms and common names of one release, in memory. */
public final class ReleaseNames {
  private final Release release;
  private final String idPrefix;
  private final List<SourceTaxon> taxa;
  private final int[] numbers;
  private final NameSource source;
  private final TaxonFacts facts;

  /**
   * @param idPrefix what ids begin with before the colon
   * @param taxa with their numbers within the dataset
   * @param facts what else is known of them
   */
  ReleaseNames(Release release, String idPrefix, List<NumberedTaxon> taxa, TaxonFacts facts) {
    var sorted = taxa.stream().sorted(Comparator.comparingInt(NumberedTaxon::number)).toList();
    this.release = release;
    this.idPrefix = idPrefix;
    this.taxa = sorted.stream().map(NumberedTaxon::taxon).toList();
    this.numbers = sorted.stream().mapToInt(NumberedTaxon::number).toArray();
    this.source = new NameSource(this.taxa);
    this.facts = facts;
  }

  /** A taxon with its number within the dataset. */
  record NumberedTaxon(int number, SourceTaxon taxon) {}

  public Release release() {
    return release;
  }

  public Dataset dataset() {
    return release.dataset();
  }

  /** What the ids of its taxa begin with before the colon, such as {@code cites}. */
  public String idPrefix() {
    return idPrefix;
  }

  /** All accepted taxa, by their numbers. */
  public List<SourceTaxon> taxa() {
    return taxa;
  }

  /** The names by their keys. */
  public NameSource source() {
    return source;
  }

  TaxonFacts facts() {
    return facts;
  }

  /** The accepted taxon of a number, which a taxon concept or the SIS has. */
  public Optional<SourceTaxon> find(int number) {
    int at = Arrays.binarySearch(numbers, number);
    return at < 0 ? Optional.empty() : Optional.of(taxa.get(at));
  }
}
