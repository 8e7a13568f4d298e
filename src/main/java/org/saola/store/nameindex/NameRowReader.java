package org.saola.store.nameindex;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.InflaterInputStream;
import org.saola.store.index.IndexReader;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.match.SourceTaxon.CommonName;
import org.saola.taxonomy.match.SourceTaxon.HigherTaxa;

/** Reads what {@link NameRowWriter} wrote; what many taxa have in common is kept once. */
final class NameRowReader {
  private final IndexReader input;
  private final List<String> texts = new ArrayList<>();
  private final List<HigherTaxa> higherTaxa = new ArrayList<>();

  private NameRowReader(IndexReader input) {
    this.input = input;
  }

  /**
   * All taxa, in the order in which they were added.
   *
   * @throws IOException if some are missing
   */
  static List<NamedTaxon> read(InputStream content) throws IOException {
    try (var inflated = new InflaterInputStream(content)) {
      return new NameRowReader(new IndexReader(inflated)).taxa();
    }
  }

  private List<NamedTaxon> taxa() throws IOException {
    var taxa = new ArrayList<NamedTaxon>();
    for (int number = input.number(); number != NameRowWriter.END; number = input.number()) {
      taxa.add(taxon(number));
    }
    int count = input.number();
    if (taxa.size() != count) {
      throw new IOException("names: %,d of %,d taxa are there".formatted(taxa.size(), count));
    }
    return taxa;
  }

  private NamedTaxon taxon(int number) throws IOException {
    var accepted = name();
    var rank = shared();
    var higher = higher();
    var synonyms = new ArrayList<SourceName>();
    for (int left = input.number(); left > 0; left--) {
      synonyms.add(name());
    }
    var common = new ArrayList<CommonName>();
    for (int left = input.number(); left > 0; left--) {
      common.add(new CommonName(text(), shared()));
    }
    var taxon =
        new SourceTaxon(
            Integer.toString(number),
            accepted,
            rank,
            higher,
            List.copyOf(synonyms),
            List.copyOf(common),
            shared());
    return new NamedTaxon(number, taxon, listed());
  }

  private SourceName name() throws IOException {
    return new SourceName(text(), shared());
  }

  private HigherTaxa higher() throws IOException {
    int number = input.number();
    if (number == higherTaxa.size()) {
      higherTaxa.add(new HigherTaxa(shared(), shared(), shared(), shared(), shared()));
    }
    return higherTaxa.get(number);
  }

  private NamedTaxon.Listed listed() throws IOException {
    var annexes = shared();
    var countries = new ArrayList<String>();
    for (int left = input.number(); left > 0; left--) {
      countries.add(shared());
    }
    int flags = input.number();
    return new NamedTaxon.Listed(annexes, countries, (flags & 1) != 0, (flags & 2) != 0);
  }

  private String shared() throws IOException {
    int number = input.number();
    if (number == texts.size()) {
      texts.add(text());
    }
    return texts.get(number);
  }

  private String text() throws IOException {
    return Objects.requireNonNull(input.text());
  }
}
