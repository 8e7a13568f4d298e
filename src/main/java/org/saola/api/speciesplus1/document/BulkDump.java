package org.saola.api.speciesplus1.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.saola.language.Language;
import org.saola.speciesplus.TaxonRecord;

/** Writes the bulk dump: one record a line, every list of it in all scopes (contract 7.5). */
public final class BulkDump {
  private static final byte[] LINE_END = "\n".getBytes(UTF_8);

  private final OutputStream out;
  private final Language language;
  private final LocalDate day;
  private long records;
  private long bytes;

  /**
   * @param out takes the uncompressed lines; not closed
   * @param day on which decisions are in force or not
   */
  public BulkDump(OutputStream out, Language language, LocalDate day) {
    this.out = out;
    this.language = language;
    this.day = day;
  }

  /**
   * Adds a record; they are expected by rising id.
   *
   * @throws IOException if {@code out} can't be written
   */
  public void add(TaxonRecord taxon) throws IOException {
    var line = line(taxon);
    out.write(line);
    out.write(LINE_END);
    records++;
    bytes += line.length + LINE_END.length;
  }

  public long records() {
    return records;
  }

  /** What was written, before compression. */
  public long bytes() {
    return bytes;
  }

  private byte[] line(TaxonRecord taxon) {
    var json = WireFormat.JSON.writer(0);
    json.object(
        TaxonConceptDocument.ITEM,
        () -> {
          var document = new TaxonConceptDocument(json, taxon);
          document.writeNameAndStatus();
          if (TaxonConceptDocument.hasListings(taxon)) {
            document.writeCommonNames(taxon.commonNames());
          }
          for (var endpoint : NestedEndpoint.values()) {
            writeArrays(json, taxon, endpoint);
          }
        });
    return json.bytes();
  }

  private void writeArrays(WireWriter json, TaxonRecord taxon, NestedEndpoint endpoint) {
    var elements =
        endpoint
            .elements(taxon, language)
            .filter(element -> element.belongsTo(Scope.ALL, day))
            .toList();
    for (int i = 0; i < endpoint.arrays().size(); i++) {
      var array = i;
      var name = endpoint.object() ? endpoint.arrays().get(array).array() : endpoint.path();
      var mine = elements.stream().filter(element -> element.array() == array).toList();
      json.array(name, name, mine, element -> element.write().accept(json));
    }
  }
}
