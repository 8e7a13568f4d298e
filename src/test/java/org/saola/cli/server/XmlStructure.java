package org.saola.cli.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The structure that an XML answer stands for, read back by the rules of contract section 3.1 and
 * nothing else.
 */
final class XmlStructure {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private XmlStructure() {}

  static JsonNode of(byte[] xml) throws IOException {
    try {
      var document =
          DocumentBuilderFactory.newNSInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml));
      return value(document.getDocumentElement());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("no well-formed XML: " + e.getMessage(), e);
    }
  }

  private static JsonNode value(Element element) {
    if (element.getAttribute("nil").equals("true")) {
      return NODES.nullNode();
    }
    var text = element.getTextContent();
    return switch (element.getAttribute("type")) {
      case "integer" -> NODES.numberNode(Integer.parseInt(text));
      case "float" -> NODES.numberNode(Double.parseDouble(text));
      case "boolean" -> NODES.booleanNode(Boolean.parseBoolean(text));
      case "array" -> array(element);
      case "date", "dateTime" -> NODES.stringNode(text);
      default -> children(element).isEmpty() ? NODES.stringNode(text) : object(element);
    };
  }

  private static JsonNode array(Element element) {
    var array = NODES.arrayNode();
    children(element).forEach(child -> array.add(value(child)));
    return array;
  }

  private static JsonNode object(Element element) {
    var object = NODES.objectNode();
    for (var child : children(element)) {
      object.set(child.getTagName().replace('-', '_'), value(child));
    }
    return object;
  }

  private static List<Element> children(Element element) {
    var children = new ArrayList<Element>();
    for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /** A JSON answer without what XML can't tell: fractions of a second. */
  static String comparable(JsonNode json) {
    return json.toString()
        .replaceAll("\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)\\.\\d{3}Z\"", "\"$1Z\"");
  }
}
