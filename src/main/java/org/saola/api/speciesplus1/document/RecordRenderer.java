package org.saola.api.speciesplus1.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import org.saola.gzip.Deflated;
import org.saola.language.Language;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.VernacularName;
import org.saola.store.content.RenditionForm;
import org.saola.store.speciesplus.Rendition;

/**
 * Renders a record once, at import, into the forms from which every answer about it is joined. Not
 * thread-safe: each thread takes its own.
 */
public final class RecordRenderer implements AutoCloseable {
  /** How deep a record lies in the XML of the index, and its fields. */
  private static final int ITEM_DEPTH = 2;

  private static final int COMPRESSION = 6;

  private final Deflater deflater = new Deflater(COMPRESSION, true);

  /** All forms of a record; forms without content are left out. */
  public List<Rendition> render(TaxonRecord taxon) {
    var json = indexParts(taxon, WireFormat.JSON);
    var renditions = new ArrayList<Rendition>();
    renditions.add(new Rendition(RenditionForm.INDEX_JSON, Parts.encode(json)));
    renditions.add(new Rendition(RenditionForm.INDEX_JSON_DEFLATED, Parts.encode(deflated(json))));
    renditions.add(
        new Rendition(
            RenditionForm.INDEX_XML_DEFLATED,
            Parts.encode(deflated(indexParts(taxon, WireFormat.XML)))));
    for (var endpoint : NestedEndpoint.values()) {
      renderNested(taxon, endpoint, renditions);
    }
    return renditions;
  }

  @Override
  public void close() {
    deflater.close();
  }

  private static List<Parts.Part> indexParts(TaxonRecord taxon, WireFormat format) {
    var parts = new ArrayList<Parts.Part>();
    if (!TaxonConceptDocument.hasListings(taxon)) {
      parts.add(part(IndexPart.DEFAULT.key(), beginning(taxon, format, _ -> {})));
      return parts;
    }
    parts.add(
        part(
            IndexPart.DEFAULT.key(),
            beginning(
                taxon,
                format,
                document -> {
                  document.writeCommonNames(taxon.commonNames());
                  document.writeListings(ListingDocument.CITES, Language.EN);
                })));
    parts.add(part(IndexPart.BEGINNING.key(), beginning(taxon, format, _ -> {})));
    namesByLanguage(taxon.commonNames())
        .forEach((language, names) ->
            parts.add(part(IndexPart.NAMES.key(language), names(taxon, names, format))));
    for (var language : Language.values()) {
      parts.add(
          part(
              IndexPart.CITES_LISTINGS.key(language),
              listings(taxon, ListingDocument.CITES, language, format)));
      parts.add(
          part(
              IndexPart.EU_LISTINGS.key(language),
              listings(taxon, ListingDocument.EU, language, format)));
    }
    return parts;
  }

  private static Map<String, List<VernacularName>> namesByLanguage(List<VernacularName> names) {
    return names.stream()
        .filter(name -> name.language() != null && IndexPart.isLanguage(name.language()))
        .collect(
            Collectors.groupingBy(
                name -> String.valueOf(name.language()), LinkedHashMap::new, Collectors.toList()));
  }

  private static Parts.Part part(int key, byte[] content) {
    return new Parts.Part(content, key);
  }

  private static byte[] beginning(
      TaxonRecord taxon, WireFormat format, Consumer<TaxonConceptDocument> rest) {
    var out = format.writer(ITEM_DEPTH);
    out.open(TaxonConceptDocument.ITEM);
    var document = new TaxonConceptDocument(out, taxon);
    document.writeNameAndStatus();
    rest.accept(document);
    return out.bytes();
  }

  private static byte[] names(TaxonRecord taxon, List<VernacularName> names, WireFormat format) {
    var out = format.writer(ITEM_DEPTH + 2);
    var document = new TaxonConceptDocument(out, taxon);
    names.forEach(document::writeCommonName);
    return out.bytes();
  }

  private static byte[] listings(
      TaxonRecord taxon, ListingDocument kind, Language language, WireFormat format) {
    var out = format.fieldWriter(ITEM_DEPTH + 1);
    new TaxonConceptDocument(out, taxon).writeListings(kind, language);
    return out.bytes();
  }

  private List<Parts.Part> deflated(List<Parts.Part> parts) {
    return parts.stream()
        .map(part -> {
          var piece = Deflated.of(part.content(), deflater);
          return new Parts.Part(
              piece.content(), part.numbers()[0], piece.length(), piece.crc(), piece.shift());
        })
        .toList();
  }

  private static void renderNested(
      TaxonRecord taxon, NestedEndpoint endpoint, List<Rendition> renditions) {
    var english = nested(taxon, endpoint, Language.EN);
    if (english.length == 0) {
      return;
    }
    renditions.add(new Rendition(endpoint.form(Language.EN), english));
    for (var language : List.of(Language.ES, Language.FR)) {
      var translated = endpoint.localised() ? nested(taxon, endpoint, language) : english;
      if (!Arrays.equals(english, translated)) {
        renditions.add(new Rendition(endpoint.form(language), translated));
      }
    }
  }

  private static byte[] nested(TaxonRecord taxon, NestedEndpoint endpoint, Language language) {
    var parts =
        endpoint
            .elements(taxon, language)
            .map(element -> {
              var out = WireFormat.JSON.writer(0);
              element.write().accept(out);
              return new Parts.Part(
                  out.bytes(), NestedAnswer.flags(element), element.fromDay(), element.untilDay());
            })
            .toList();
    return parts.isEmpty() ? new byte[0] : Parts.encode(parts);
  }
}
