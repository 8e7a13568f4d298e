package org.saola.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The versions that pom.xml asks for, by group and name. */
final class ProjectFile {
  private static final Path FILE = Path.of("pom.xml");
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
  private static final String PLUGINS = "org.apache.maven.plugins";

  private final Document document;

  private ProjectFile(Document document) {
    this.document = document;
  }

  static ProjectFile read() {
    try {
      return new ProjectFile(
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(FILE.toFile()));
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("can't read " + FILE, e);
    }
  }

  /** Libraries, plugins, and what plugins are given; each with its version, as it is resolved. */
  SortedMap<String, String> versions() {
    var versions = new TreeMap<String, String>();
    for (var tag : new String[] {"dependency", "plugin", "path"}) {
      var elements = document.getElementsByTagName(tag);
      for (int i = 0; i < elements.getLength(); i++) {
        var element = (Element) elements.item(i);
        var group = child(element, "groupId").orElse(PLUGINS);
        versions.put(
            group + ':' + child(element, "artifactId").orElseThrow(),
            resolved(child(element, "version").orElse("none")));
      }
    }
    return versions;
  }

  private String resolved(String version) {
    return PROPERTY
        .matcher(version)
        .replaceAll(found -> {
          var property = document.getElementsByTagName(found.group(1));
          return property.getLength() == 1 ? property.item(0).getTextContent() : "unknown";
        });
  }

  private static Optional<String> child(Element element, String name) {
    for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(name)) {
        return Optional.of(node.getTextContent().strip());
      }
    }
    return Optional.empty();
  }
}
