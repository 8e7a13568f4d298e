package org.saola.api.speciesplus1;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.api.speciesplus1.document.IndexPart;
import org.saola.api.speciesplus1.document.Literal;
import org.saola.api.speciesplus1.document.PartSink;
import org.saola.api.speciesplus1.document.Parts;
import org.saola.api.speciesplus1.document.WireFormat;
import org.saola.language.Language;
import org.saola.store.content.RenditionForm;

/**
 * A page of the index, joined from stored parts.
 *
 * @param names the languages of common names, ISO 639-1 in upper case; null = all
 * @param texts the language of annotations and places
 */
record IndexAnswer(
    WireFormat format, @Nullable Set<String> names, Language texts, boolean withEuListings) {

  /** The texts between the parts, as each format has them. */
  private enum Glue {
    JSON(new NamesGlue(",\"common_names\":[", ",", "]", ",\"common_names\":[]"), "}", ","),
    XML(
        new NamesGlue(
            "      <common-names type=\"array\">\n",
            "",
            "      </common-names>\n",
            "      <common-names type=\"array\"/>\n"),
        "    </taxon-concept>\n",
        "");

    private final NamesGlue names;
    private final Literal recordEnd;
    private final Literal recordBetween;

    Glue(NamesGlue names, String end, String next) {
      this.names = names;
      recordEnd = Literal.of(end);
      recordBetween = Literal.of(next);
    }
  }

  /** The texts around common names, and instead of them when there are none. */
  private record NamesGlue(Literal open, Literal between, Literal close, Literal none) {
    NamesGlue(String open, String between, String close, String none) {
      this(Literal.of(open), Literal.of(between), Literal.of(close), Literal.of(none));
    }
  }

  /** The form whose parts this page is joined from. */
  RenditionForm form(boolean gzip) {
    if (format == WireFormat.XML) {
      return RenditionForm.INDEX_XML_DEFLATED;
    }
    return gzip ? RenditionForm.INDEX_JSON_DEFLATED : RenditionForm.INDEX_JSON;
  }

  /** The whole body from the stored records, in their order. */
  byte[] body(Pagination page, List<byte[]> stored, boolean gzip) {
    var size = stored.stream().mapToInt(bytes -> bytes.length).sum() + 1024;
    var out = PartSink.of(form(gzip), gzip, size);
    out.literal(Literal.of(envelope(page, stored.isEmpty())));
    var glue = format == WireFormat.XML ? Glue.XML : Glue.JSON;
    for (int i = 0; i < stored.size(); i++) {
      if (i > 0) {
        out.literal(glue.recordBetween);
      }
      writeRecord(new Parts(stored.get(i), out.numbers()), out, glue);
    }
    out.literal(Literal.of(end(stored.isEmpty())));
    return out.finish();
  }

  private void writeRecord(Parts parts, PartSink out, Glue glue) {
    if (names == null || parts.count() == 1) {
      out.part(parts, IndexPart.DEFAULT.key());
    } else {
      out.part(parts, IndexPart.BEGINNING.key());
      writeNames(parts, out, glue);
      out.part(parts, IndexPart.CITES_LISTINGS.key(texts));
    }
    if (withEuListings) {
      out.part(parts, IndexPart.EU_LISTINGS.key(texts));
    }
    out.literal(glue.recordEnd);
  }

  private void writeNames(Parts parts, PartSink out, Glue glue) {
    var none = true;
    for (int part = 0; part < parts.count(); part++) {
      var key = parts.number(part, 0);
      if (IndexPart.NAMES.has(key) && wanted(key)) {
        out.literal(none ? glue.names.open : glue.names.between);
        none = false;
        out.part(parts, key);
      }
    }
    out.literal(none ? glue.names.none : glue.names.close);
  }

  private boolean wanted(int key) {
    return names == null
        || names.contains(new String(new char[] {(char) (key >> 8 & 0xFF), (char) (key & 0xFF)}));
  }

  private byte[] envelope(Pagination page, boolean empty) {
    if (format == WireFormat.JSON) {
      return ("{\"pagination\":{\"current_page\":%d,\"per_page\":%d,\"total_entries\":%d},"
              + "\"taxon_concepts\":[")
          .formatted(page.page(), page.size(), page.total())
          .getBytes(UTF_8);
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <hash>
      <pagination>
        <current-page type="integer">%d</current-page>
        <per-page type="integer">%d</per-page>
        <total-entries type="integer">%d</total-entries>
      </pagination>
      <taxon-concepts type="array"%s>
    """
        .formatted(page.page(), page.size(), page.total(), empty ? "/" : "")
        .getBytes(UTF_8);
  }

  private byte[] end(boolean empty) {
    if (format == WireFormat.JSON) {
      return "]}".getBytes(UTF_8);
    }
    return ((empty ? "" : "  </taxon-concepts>\n") + "</hash>\n").getBytes(UTF_8);
  }
}
