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
      throw new UnreadableList("list.empty");
    }
    if (text.startsWith("PK\u0003\u0004")) {
      return WORKBOOK;
    }
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      throw new UnreadableList("list.excel");
    }
    if (text.startsWith("%PDF")) {
      throw new UnreadableList("list.pdf");
    }
    if (text.startsWith("\u001f\u008b")) {
      throw new UnreadableList("list.gzip");
    }
    return TEXT;
  }
}
