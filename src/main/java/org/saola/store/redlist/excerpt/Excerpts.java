package org.saola.store.redlist.excerpt;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saola.store.index.IndexReader;
import org.saola.store.index.IndexWriter;

/** What was taken out of the documents of a release; lists of taxa stay in the database. */
public final class Excerpts {
  /** Must rise with each change of what is stored. */
  private static final int FORMAT = 1;

  private final PopulationSizes populationSizes;
  private final SynonymIds synonyms;
  private final Supplier<Optional<TaxonExcerpts>> taxa;

  private Excerpts(
      PopulationSizes populationSizes,
      SynonymIds synonyms,
      Supplier<Optional<TaxonExcerpts>> taxa) {
    this.populationSizes = populationSizes;
    this.synonyms = synonyms;
    this.taxa = taxa;
  }

  /** Takes assessments and taxa in any order. */
  static final class Builder {
    private final PopulationSizes.Builder populationSizes = new PopulationSizes.Builder();
    private final SynonymIds.Builder synonyms = new SynonymIds.Builder();
    private final TaxonExcerpts.Builder taxa = new TaxonExcerpts.Builder();

    void add(ExcerptPart.FromAssessment assessment) {
      populationSizes.add(assessment.assessmentId(), assessment.populationSize());
    }

    void add(ExcerptPart.FromTaxon item) {
      var name = item.taxon().name();
      synonyms.add(name);
      taxa.add(name.sisId(), TaxonExcerpt.of(name));
    }

    /** Writes all that was added. */
    void write(IndexWriter output) throws IOException {
      output.number(FORMAT);
      populationSizes.build().write(output);
      synonyms.build().write(output);
      taxa.build().write(output);
    }
  }

  /**
   * Reads what is kept in memory.
   *
   * @param taxa reads what stands behind it
   * @throws IOException if another version wrote it
   */
  static Excerpts read(IndexReader input, Supplier<Optional<TaxonExcerpts>> taxa)
      throws IOException {
    int format = input.number();
    if (format != FORMAT) {
      throw new IOException(
          "excerpts of the Red List were written by another version of Saola (format %d, this one reads %d); import it again"
              .formatted(format, FORMAT));
    }
    return new Excerpts(PopulationSizes.read(input), SynonymIds.read(input), taxa);
  }

  /** How many individuals there are, as an assessment writes it; null when it writes nothing. */
  public @Nullable String populationSize(int assessmentId) {
    return populationSizes.of(assessmentId);
  }

  /** Taxa by their synonyms. */
  public SynonymIds synonyms() {
    return synonyms;
  }

  /** What lists say of taxa; large, and read from the database. Empty when the release is gone. */
  public Optional<TaxonExcerpts> taxa() {
    return taxa.get();
  }
}
