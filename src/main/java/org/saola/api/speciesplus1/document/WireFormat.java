package org.saola.api.speciesplus1.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** The two formats of every answer (contract 1.2). */
public enum WireFormat {
  JSON("application/json; charset=utf-8"),
  XML("application/xml; charset=utf-8");

  private static final byte[] XML_PROLOG =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(UTF_8);

  private final String contentType;

  WireFormat(String contentType) {
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }

  /** A whole body of what was written. */
  public byte[] body(WireWriter out) {
    var content = out.bytes();
    if (this == JSON) {
      return content;
    }
    var body = Arrays.copyOf(XML_PROLOG, XML_PROLOG.length + content.length);
    System.arraycopy(content, 0, body, XML_PROLOG.length, content.length);
    return body;
  }

  /** A writer for a whole answer, or for the items of an array that lies {@code depth} deep. */
  public WireWriter writer(int depth) {
    return this == XML ? new XmlWriter(depth) : JsonWriter.ofItem();
  }

  /** A writer for further fields of an object that is open already, {@code depth} deep. */
  WireWriter fieldWriter(int depth) {
    return this == XML ? new XmlWriter(depth) : JsonWriter.ofFurtherFields();
  }
}
