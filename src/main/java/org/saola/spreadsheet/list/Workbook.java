package org.saola.spreadsheet.list;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Where a workbook has its list.
 *
 * @param sheet the part with the first sheet that is not hidden
 * @param since1904 whether its days are counted as on old Macintoshes
 */
record Workbook(String sheet, boolean since1904) {
  private static final String FOLDER = "xl/";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

  static Workbook of(WorkbookParts parts) throws IOException, XMLStreamException {
    var found = parts.find("xl/workbook.xml").orElseThrow(() -> new UnreadableList("list.packed"));
    try (var part = found) {
      return read(part.xml(), targets(parts));
    }
  }

  private static Workbook read(XMLStreamReader xml, Map<String, String> targets)
      throws XMLStreamException {
    boolean since1904 = false;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("workbookPr")) {
        var told = xml.getAttributeValue(null, "date1904");
        since1904 = "1".equals(told) || "true".equals(told);
      } else if (xml.getLocalName().equals("sheet") && !isHidden(xml)) {
        return new Workbook(target(targets.get(id(xml))), since1904);
      }
    }
    throw new UnreadableList("workbook.hidden");
  }

  private static boolean isHidden(XMLStreamReader xml) {
    var state = xml.getAttributeValue(null, "state");
    return state != null && !state.equals("visible");
  }

  private static @Nullable String id(XMLStreamReader xml) {
    var id = xml.getAttributeValue(RELATIONSHIPS, "id");
    return id == null ? xml.getAttributeValue(STRICT, "id") : id;
  }

  /** The usual place, where nothing else is said. */
  private static String target(@Nullable String target) {
    if (target == null) {
      return FOLDER + "worksheets/sheet1.xml";
    }
    return target.startsWith("/") ? target.substring(1) : FOLDER + target;
  }

  private static Map<String, String> targets(WorkbookParts parts)
      throws IOException, XMLStreamException {
    var targets = new HashMap<String, String>();
    var found = parts.find("xl/_rels/workbook.xml.rels");
    if (found.isEmpty()) {
      return targets;
    }
    try (var part = found.get()) {
      var xml = part.xml();
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          var id = xml.getAttributeValue(null, "Id");
          var target = xml.getAttributeValue(null, "Target");
          if (id != null && target != null) {
            targets.put(id, target);
          }
        }
      }
    }
    return targets;
  }
}
