package org.saola.api.saola1.changes;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Atom (RFC 4287). */
final class AtomFeed implements FeedFormat {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  /** What XML 1.0 can't hold, not even escaped. */
  private static final Pattern UNFIT =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  @Override
  public String contentType() {
    return "application/atom+xml; charset=utf-8";
  }

  @Override
  public byte[] write(FeedPlace place, List<FeedEntry> entries) {
    var out = new ByteArrayOutputStream();
    try {
      var xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(NAMESPACE);
      element(xml, "id", place.tag(place.name()));
      element(xml, "title", place.title());
      var updated = entries.isEmpty() ? Instant.EPOCH.toString() : entries.getFirst().updated();
      element(xml, "updated", updated);
      link(xml, "self", place.self());
      link(xml, "alternate", place.changes());
      xml.writeStartElement("author");
      element(xml, "name", "Saola");
      xml.writeEndElement();
      for (var entry : entries) {
        write(xml, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // memory does not fail to be written
    }
    return out.toByteArray();
  }

  private static void write(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", entry.id());
    element(xml, "title", entry.title());
    element(xml, "updated", entry.updated());
    link(xml, "alternate", entry.link());
    for (var each : entry.classes()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", each);
    }
    element(xml, "summary", entry.summary());
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", fit(address));
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(fit(text));
    xml.writeEndElement();
  }

  private static String fit(String text) {
    return UNFIT.matcher(text).replaceAll("\uFFFD");
  }
}
