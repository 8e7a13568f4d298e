package org.saola.spreadsheet.list;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which numbers of a workbook are days, as the styles of their cells say. */
final class WorkbookDates {
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final LocalDate MAC_EPOCH = LocalDate.of(1904, 1, 1);
  private static final int LAST_DAY = 2_958_465; // the end of the year 9999
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

  private final BitSet days = new BitSet();
  private final boolean since1904;

  private WorkbookDates(boolean since1904) {
    this.since1904 = since1904;
  }

  static WorkbookDates of(WorkbookParts parts, boolean since1904)
      throws IOException, XMLStreamException {
    var dates = new WorkbookDates(since1904);
    var styles = parts.find("xl/styles.xml");
    if (styles.isPresent()) {
      try (var part = styles.get()) {
        dates.read(part.xml());
      }
    }
    return dates;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    Map<Integer, String> formats = new HashMap<>();
    boolean ofCells = false;
    int style = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        return;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "numFmt" ->
            formats.put(number(xml, "numFmtId"), String.valueOf(attribute(xml, "formatCode")));
        case "cellXfs" -> ofCells = true;
        case "xf" -> {
          if (ofCells) {
            days.set(style, isDay(number(xml, "numFmtId"), formats));
            style++;
          }
        }
        default -> {}
      }
    }
  }

  private static @Nullable String attribute(XMLStreamReader xml, String name) {
    return xml.getAttributeValue(null, name);
  }

  private static int number(XMLStreamReader xml, String name) {
    var value = attribute(xml, name);
    return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
  }

  /** By the numbers of the formats that every workbook has, else by letters for year and day. */
  private static boolean isDay(int format, Map<Integer, String> formats) {
    var code = formats.get(format);
    if (code == null) {
      return (format >= 14 && format <= 17) || format == 22;
    }
    var letters = LITERALS.matcher(code).replaceAll("");
    return letters.contains("y") || letters.contains("d");
  }

  /**
   * A number as a cell shows it: a day as ISO 8601 writes it.
   *
   * @param style of the cell; null for none
   */
  String text(String number, @Nullable String style) {
    var value = decimal(number);
    if (value == null) {
      return number;
    }
    boolean day = style != null && style.matches("\\d{1,6}") && days.get(Integer.parseInt(style));
    if (day && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0) {
      return (since1904 ? MAC_EPOCH : EPOCH).plusDays(value.longValue()).toString();
    }
    return value.scale() > 0 ? value.stripTrailingZeros().toPlainString() : value.toPlainString();
  }

  private static @Nullable BigDecimal decimal(String number) {
    if (!number.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?")) {
      return null;
    }
    return new BigDecimal(number);
  }
}
