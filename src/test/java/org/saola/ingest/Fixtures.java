package org.saola.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;

/** Files made of texts, and records by place. */
public final class Fixtures {

  private Fixtures() {}

  public static NamedInput text(String name, String... lines) {
    return bytes(name, (String.join("\n", lines) + "\n").getBytes(UTF_8));
  }

  public static NamedInput bytes(String name, byte[] content) {
    return new NamedInput(name, () -> new ByteArrayInputStream(content));
  }

  public static byte[] gzip(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  /** The first bytes of a content, as a broken download leaves them. */
  public static byte[] cutOff(byte[] content, int length) {
    return Arrays.copyOf(content, length);
  }

  /** Records by place; fails when a place comes twice. */
  public static Map<Integer, TaxonRecord> byPlace(TaxonRecords records) {
    var byPlace = new TreeMap<Integer, TaxonRecord>();
    records.forEach((taxon, place) -> {
      if (byPlace.put(place, taxon) != null) {
        throw new AssertionError("place " + place + " comes twice");
      }
    });
    return byPlace;
  }

  /** Records by id. */
  public static Map<Integer, TaxonRecord> byId(TaxonRecords records) {
    var byId = new TreeMap<Integer, TaxonRecord>();
    records.forEach((taxon, _) -> byId.put(taxon.id(), taxon));
    return byId;
  }

  /** The record with this id. */
  public static TaxonRecord taxon(TaxonRecords records, int id) {
    var taxon = byId(records).get(id);
    if (taxon == null) {
      throw new AssertionError("no record " + id);
    }
    return taxon;
  }
}
