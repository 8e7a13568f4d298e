package org.saola.spreadsheet.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.saola.message.WrittenNumber;

/** The rows of the first visible sheet of a workbook. */
final class WorkbookRows extends ListRows {
  private final WorkbookParts.Part sheet;
  private final List<String> shared;
  private final WorkbookDates dates;
  private long number;
  private int characters;

  private WorkbookRows(WorkbookParts.Part sheet, List<String> shared, WorkbookDates dates) {
    this.sheet = sheet;
    this.shared = shared;
    this.dates = dates;
  }

  /**
   * Opens a workbook.
   *
   * @throws UnreadableList if it is none
   */
  static WorkbookRows open(ListInput input) throws IOException {
    var parts = new WorkbookParts(input);
    try {
      var workbook = Workbook.of(parts);
      var sheet =
          parts.find(workbook.sheet()).orElseThrow(() -> new UnreadableList("workbook.sheet"));
      return new WorkbookRows(
          sheet, WorkbookTexts.of(parts), WorkbookDates.of(parts, workbook.since1904()));
    } catch (XMLStreamException e) {
      throw WorkbookParts.damaged(e);
    }
  }

  @Override
  @Nullable ListRow read() throws IOException {
    try {
      var xml = sheet.xml();
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          return row(xml);
        }
      }
      return null;
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException cause) {
        throw cause;
      }
      throw WorkbookParts.damaged(e);
    }
  }

  private ListRow row(XMLStreamReader xml) throws XMLStreamException {
    var told = xml.getAttributeValue(null, "r");
    number = told != null && told.matches("\\d{1,9}") ? Long.parseLong(told) : number + 1;
    characters = 0;
    var cells = new ArrayList<String>();
    int next = 0;
    for (int event = xml.next();
        event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("row");
        event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        int column = column(xml.getAttributeValue(null, "r"), next);
        next = column + 1;
        var text = cell(xml);
        if (!text.isEmpty()) {
          while (cells.size() <= column) {
            cells.add("");
          }
          cells.set(column, text);
        }
      }
    }
    return new ListRow(number, cells);
  }

  /** From letters such as those of {@code BC12}, from 0. */
  private int column(@Nullable String reference, int next) {
    if (reference == null) {
      return next;
    }
    int column = 0;
    for (char each : reference.toUpperCase(Locale.ROOT).toCharArray()) {
      if (each < 'A' || each > 'Z') {
        break;
      }
      column = column * 26 + each - 'A' + 1;
      if (column > ListBounds.COLUMNS) {
        throw new UnreadableList(
            "workbook.column", new WrittenNumber(number), reference, ListBounds.COLUMNS);
      }
    }
    return column == 0 ? next : column - 1;
  }

  private String cell(XMLStreamReader xml) throws XMLStreamException {
    var type = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "n");
    var style = xml.getAttributeValue(null, "s");
    var text = new StringBuilder();
    var name = "";
    for (int event = xml.next();
        event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("c");
        event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        name = xml.getLocalName();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        name = "";
      } else if (WorkbookParts.isText(event)
          && (name.equals("v") || name.equals("t"))) { // not the formula
        append(text, xml.getText());
      }
    }
    return shown(text.toString(), type, style);
  }

  private void append(StringBuilder text, String more) {
    characters += more.length();
    if (text.length() + more.length() > ListBounds.CELL_CHARACTERS
        || characters > ListBounds.ROW_CHARACTERS) {
      throw ListBounds.longCell(number);
    }
    text.append(more);
  }

  private String shown(String value, String type, @Nullable String style) {
    return switch (type) {
      case "s" -> shared(value);
      case "b" -> value.equals("1") ? "TRUE" : "FALSE";
      case "n" -> value.isEmpty() ? "" : dates.text(value, style);
      default -> value;
    };
  }

  private String shared(String place) {
    int at = place.matches("\\d{1,9}") ? Integer.parseInt(place) : -1;
    if (at < 0 || at >= shared.size()) {
      throw new UnreadableList("workbook.no-text", new WrittenNumber(number));
    }
    return shared.get(at);
  }

  @Override
  public void close() {
    try {
      sheet.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
