package org.saola.store.speciesplus;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.saola.speciesplus.TaxonRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A taxon record as stored: JSON by component name without nulls, deflated. */
public final class TaxonDocument {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();
  private static final ObjectWriter WRITER = MAPPER.writerFor(StoredTaxon.class);
  private static final ObjectReader READER = MAPPER.readerFor(StoredTaxon.class);

  private TaxonDocument() {}

  static byte[] encode(TaxonRecord taxon) {
    var bytes = new ByteArrayOutputStream(1024);
    var deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      WRITER.writeValue(new DeflaterOutputStream(bytes, deflater), StoredTaxon.of(taxon));
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  static TaxonRecord decode(byte[] document) {
    return read(document, (InputStream input) -> READER.<StoredTaxon>readValue(input)).record();
  }

  /** What is stored of a record, as JSON. */
  public static ObjectNode of(TaxonRecord taxon) {
    return MAPPER.valueToTree(StoredTaxon.of(taxon));
  }

  /** The record that a document says. */
  public static TaxonRecord record(JsonNode document) {
    return READER.<StoredTaxon>readValue(document).record();
  }

  static byte[] json(byte[] document) {
    return read(document, TaxonDocument::allBytes);
  }

  private static byte[] allBytes(InputStream input) {
    try {
      return input.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same as JSON. */
  public static JsonNode tree(byte[] document) {
    return read(document, MAPPER::readTree);
  }

  private static <T> T read(byte[] document, Function<InputStream, T> parser) {
    var inflater = new Inflater(true);
    try {
      return parser.apply(new InflaterInputStream(new ByteArrayInputStream(document), inflater));
    } finally {
      inflater.end();
    }
  }
}
