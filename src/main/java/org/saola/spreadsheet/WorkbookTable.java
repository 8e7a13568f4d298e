package org.saola.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook (XLSX) with one sheet, row by row; nothing of it stays in memory. Texts are
 * texts, also those that look like formulas: these are marked so that they stay texts when somebody
 * edits their cells.
 */
public final class WorkbookTable implements Closeable {
  private static final int MOST_CHARACTERS = 32_767; // of a cell, in Excel
  private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,14}");
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String DOCUMENT =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final ZipOutputStream zip;
  private final Writer sheet;

  /**
   * Begins a workbook.
   *
   * @param out closed with the table
   */
  public WorkbookTable(OutputStream out) throws IOException {
    zip = new ZipOutputStream(out, UTF_8);
    zip.setLevel(Deflater.BEST_SPEED);
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + override("/xl/workbook.xml", "sheet.main+xml")
            + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
            + override("/xl/styles.xml", "styles+xml")
            + "</Types>");
    part("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, DOCUMENT)
            + "<sheet name=\"list\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        relationships(
            relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                + relationship("rId2", "styles", "styles.xml")));
    part(
        "xl/styles.xml",
        "<styleSheet xmlns=\"%s\">".formatted(MAIN)
            + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
            + "<borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + "<cellXfs count=\"2\"><xf xfId=\"0\"/><xf xfId=\"0\" quotePrefix=\"1\"/></cellXfs>"
            + "</styleSheet>");
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    sheet = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
    sheet.write(XML + "<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN));
  }

  private void part(String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((XML + content).getBytes(UTF_8));
    zip.closeEntry();
  }

  private static String override(String name, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s%s\"/>".formatted(name, TYPE, type);
  }

  private static String relationships(String content) {
    return "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(PACKAGE, content);
  }

  private static String relationship(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, DOCUMENT, type, target);
  }

  /**
   * Writes a row.
   *
   * @param cells null = an empty one
   * @throws UncheckedIOException if it can't be written
   */
  public void row(List<? extends @Nullable Object> cells) {
    try {
      sheet.write("<row>");
      for (var cell : cells) {
        cell(cell == null ? "" : cell.toString());
      }
      sheet.write("</row>\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void cell(String text) throws IOException {
    if (text.isEmpty()) {
      sheet.write("<c/>");
    } else if (NUMBER.matcher(text).matches()) {
      sheet.write("<c><v>" + text + "</v></c>");
    } else {
      sheet.write(SpreadsheetTable.isFormula(text) ? "<c s=\"1\"" : "<c");
      sheet.write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      escaped(text.length() > MOST_CHARACTERS ? cut(text) : text);
      sheet.write("</t></is></c>");
    }
  }

  private static String cut(String text) {
    return text.substring(0, MOST_CHARACTERS - 1) + "…";
  }

  private void escaped(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      switch (each) {
        case '&' -> sheet.write("&amp;");
        case '<' -> sheet.write("&lt;");
        case '>' -> sheet.write("&gt;");
        case '\r' -> sheet.write("&#13;");
        case '\t', '\n' -> sheet.write(each);
        default -> sheet.write(isAllowed(text, i) ? each : '\uFFFD');
      }
    }
  }

  /** XML has no control characters, and no half of a pair. */
  private static boolean isAllowed(String text, int at) {
    char each = text.charAt(at);
    if (Character.isHighSurrogate(each)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(each)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return each >= ' ' && each < '\uFFFE';
  }

  /** Hands on what is written so far. */
  public void flush() throws IOException {
    sheet.flush();
  }

  @Override
  public void close() throws IOException {
    sheet.write("</sheetData></worksheet>");
    sheet.flush();
    zip.closeEntry();
    zip.close();
  }
}
