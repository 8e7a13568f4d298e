package org.saola.api.speciesplus1.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.saola.language.Language;
import org.saola.speciesplus.TaxonRecord;

/** Bodies of the endpoints below one taxon concept. */
public final class NestedAnswer {
  private static final int NUMBERS = 3;
  private static final byte[] NO_PARTS = new byte[Integer.BYTES];

  private final NestedEndpoint endpoint;
  private final Scope scope;
  private final LocalDate day;

  /**
   * @param day the day of the answer, on which decisions may be in force or not
   */
  public NestedAnswer(NestedEndpoint endpoint, Scope scope, LocalDate day) {
    this.endpoint = endpoint;
    this.scope = scope;
    this.day = day;
  }

  /** The first number of a stored part: its array, and whether it is current. */
  static int flags(NestedElement element) {
    return element.array() << 1 | (element.current() ? 1 : 0);
  }

  /** Nothing in any array. */
  public byte[] emptyJson() {
    return json(NO_PARTS);
  }

  /** Joins the stored parts that belong to the scope and the day. */
  public byte[] json(byte[] stored) {
    var parts = new Parts(stored, NUMBERS);
    var out = new ByteArrayOutputStream(stored.length + 64);
    if (endpoint.object()) {
      out.write('{');
    }
    for (int array = 0; array < endpoint.arrays().size(); array++) {
      if (endpoint.object()) {
        var comma = array == 0 ? "" : ",";
        out.writeBytes(
            (comma + '"' + endpoint.arrays().get(array).array() + "\":").getBytes(UTF_8));
      }
      out.write('[');
      writeArray(parts, array, out);
      out.write(']');
    }
    if (endpoint.object()) {
      out.write('}');
    }
    return out.toByteArray();
  }

  /** The same answer as XML, rendered from the whole record. */
  public byte[] xml(TaxonRecord taxon, Language language) {
    var out = WireFormat.XML.writer(0);
    var elements =
        endpoint
            .elements(taxon, language)
            .filter(element -> element.belongsTo(scope(), day))
            .toList();
    if (endpoint.object()) {
      out.object(endpoint.path(), () -> writeArrays(out, elements));
    } else {
      writeArrays(out, elements);
    }
    return WireFormat.XML.body(out);
  }

  private void writeArrays(WireWriter out, List<NestedElement> elements) {
    for (int i = 0; i < endpoint.arrays().size(); i++) {
      var array = i;
      var name = endpoint.arrays().get(array);
      var mine = elements.stream().filter(element -> element.array() == array).toList();
      out.array(name.array(), name.item(), mine, element -> element.write().accept(out));
    }
  }

  private void writeArray(Parts parts, int array, ByteArrayOutputStream out) {
    var today = day.toEpochDay();
    var offset = parts.firstOffset();
    var first = true;
    for (int part = 0; part < parts.count(); part++) {
      var flags = parts.number(part, 0);
      if (flags >> 1 == array
          && scope().includes((flags & 1) == 1)
          && today >= parts.number(part, 1)
          && today < parts.number(part, 2)) {
        if (!first) {
          out.write(',');
        }
        first = false;
        out.write(parts.bytes(), offset, parts.length(part));
      }
      offset += parts.length(part);
    }
  }

  /** Endpoints without a scope show everything. */
  private Scope scope() {
    return endpoint.scoped() ? scope : Scope.ALL;
  }
}
