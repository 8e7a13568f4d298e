package org.saola.spreadsheet.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What a file is, by its first bytes. */
enum FileKind {
  WORKBOOK,
  TEXT;

  /**
   * The kind of a file.
   *
   * @throws UnreadableList if it is empty, or of a kind that is no list
   */
  static FileKind of(byte[] beginning) {
    var text = new String(beginning, ISO_8859_1);
    if (text.isEmpty()) {
      throw new UnreadableList("the list is empty; send a name in each line, or a table");
    }
    if (text.startsWith("PK\u0003\u0004")) {
      return WORKBOOK;
    }
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      throw new UnreadableList("the file is of an old Excel; save it as XLSX, or as CSV in UTF-8");
    }
    if (text.startsWith("%PDF")) {
      throw new UnreadableList("the file is a PDF; send the list as CSV or XLSX");
    }
    if (text.startsWith("\u001f\u008b")) {
      throw new UnreadableList("the file is packed by gzip; unpack it first");
    }
    return TEXT;
  }
}
