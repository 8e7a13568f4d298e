package org.saola.spreadsheet.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook share. */
final class WorkbookTexts {
  private WorkbookTexts() {}

  static List<String> of(WorkbookParts parts) throws IOException, XMLStreamException {
    var found = parts.find("xl/sharedStrings.xml");
    if (found.isEmpty()) {
      return List.of();
    }
    try (var part = found.get()) {
      return read(part.xml());
    }
  }

  private static List<String> read(XMLStreamReader xml) throws XMLStreamException {
    var texts = new ArrayList<String>();
    var text = new StringBuilder();
    long characters = 0;
    boolean inText = false;
    int phonetic = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "si" -> text.setLength(0);
          case "rPh" -> phonetic++;
          case "t" -> inText = phonetic == 0;
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        switch (xml.getLocalName()) {
          case "si" -> texts.add(text.toString());
          case "rPh" -> phonetic--;
          case "t" -> inText = false;
          default -> {}
        }
      } else if (inText && WorkbookParts.isText(event)) {
        characters += xml.getTextLength();
        requireFew(characters + texts.size());
        text.append(xml.getText());
      }
    }
    return texts;
  }

  private static void requireFew(long characters) {
    if (characters > ListBounds.SHARED_CHARACTERS) {
      throw new UnreadableList("workbook.texts", ListBounds.SHARED_CHARACTERS >> 20);
    }
  }
}
