package org.saola.store.nameindex;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.saola.store.index.IndexWriter;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon.HigherTaxa;

/**
 * Writes taxa, deflated, into memory: {@link NameRowReader} reads them. A text that many have is
 * written once; where it comes again, its number is.
 */
final class NameRowWriter implements AutoCloseable {
  /** Stands where the number of a taxon would; how many there were follows. */
  static final int END = -1;

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final IndexWriter output =
      new IndexWriter(new DeflaterOutputStream(content, deflater, 1 << 16));
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<HigherTaxa, Integer> higherTaxa = new HashMap<>();
  private int count;

  void add(NamedTaxon named) throws IOException {
    var taxon = named.taxon();
    output.number(named.number());
    name(taxon.accepted());
    shared(taxon.rank());
    higher(taxon.higher());
    output.number(taxon.synonyms().size());
    for (var synonym : taxon.synonyms()) {
      name(synonym);
    }
    output.number(taxon.commonNames().size());
    for (var common : taxon.commonNames()) {
      output.text(common.name());
      shared(common.language());
    }
    shared(taxon.status());
    listed(named.listed());
    count++;
  }

  private void name(SourceName name) throws IOException {
    output.text(name.name());
    shared(name.author());
  }

  private void higher(HigherTaxa above) throws IOException {
    if (begin(higherTaxa, above)) {
      var names =
          List.of(
              above.kingdom(), above.phylum(), above.className(), above.order(), above.family());
      for (var each : names) {
        shared(each);
      }
    }
  }

  private void listed(NamedTaxon.Listed listed) throws IOException {
    shared(listed.annexes());
    output.number(listed.countries().size());
    for (var country : listed.countries()) {
      shared(country);
    }
    output.number((listed.quota() ? 1 : 0) + (listed.suspension() ? 2 : 0));
  }

  private void shared(String text) throws IOException {
    if (begin(texts, text)) {
      output.text(text);
    }
  }

  /** Writes the number of a value, and tells whether the value itself must follow. */
  private <T> boolean begin(Map<T, Integer> known, T value) throws IOException {
    int next = known.size();
    var number = known.putIfAbsent(value, next);
    output.number(number == null ? next : number);
    return number == null;
  }

  /** All that was added. */
  byte[] finish() throws IOException {
    output.number(END);
    output.number(count);
    output.close();
    return content.toByteArray();
  }

  /** Lets go of memory that no collector frees. */
  @Override
  public void close() {
    deflater.end();
  }
}
