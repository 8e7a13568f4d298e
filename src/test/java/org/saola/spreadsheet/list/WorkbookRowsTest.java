package org.saola.spreadsheet.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.saola.spreadsheet.WorkbookTable;

/** Workbooks are read as their cells show them. */
final class WorkbookRowsTest {
  private static final String SHEET =
      """
      <worksheet xmlns="m"><sheetData>
      <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>
      <row r="4"><c r="A4" s="1"><v>36526</v></c><c r="B4" s="2"><v>36526.5</v></c>
      <c r="C4" s="0"><v>36526</v></c><c r="D4"><v>1.50</v></c><c r="E4" t="b"><v>1</v></c>
      <c r="F4" t="str"><f>CONCAT("Panthera"," leo")</f><v>Panthera leo</v></c>
      <c r="H4" t="inlineStr"><is><r><t>Pan</t></r><r><t>thera</t></r></is></c></row>
      </sheetData></worksheet>
      """;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    var out = new ByteArrayOutputStream();
    var rows =
        List.of(
            List.of("name", "n", "remark"),
            List.of("Ara glaucogularis & <others>", "12", "two\nlines\ttab \uD83E\uDD9C"),
            List.of("=HYPERLINK(\"http://example.org\")", "-3", "007"),
            List.of("", "", "third column only"));
    try (var table = new WorkbookTable(out)) {
      rows.forEach(table::row);
    }
    assertThat(read(out.toByteArray())).isEqualTo(rows);
  }

  @Test
  void whatLooksLikeAFormulaIsATextThatStaysOne() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var table = new WorkbookTable(out)) {
      table.row(List.of("=1+1", "+cmd", "@SUM(A1)", "-2"));
    }
    var sheet = part(out.toByteArray(), "xl/worksheets/sheet1.xml");
    assertThat(sheet).doesNotContain("<f>").contains("<c s=\"1\" t=\"inlineStr\">", "<v>-2</v>");
    assertThat(part(out.toByteArray(), "xl/styles.xml")).contains("quotePrefix=\"1\"");
  }

  @Test
  void numbersDaysFormulasAndSharedTextsAreReadAsTheyAreShown() throws IOException {
    assertThat(read(ofOtherPrograms()))
        .containsExactly(
            List.of("name", "date"),
            List.of(
                "2000-01-01",
                "2000-01-01",
                "36526",
                "1.5",
                "TRUE",
                "Panthera leo",
                "",
                "Panthera"));
  }

  /** A workbook with what this program never writes. */
  private static byte[] ofOtherPrograms() throws IOException {
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      put(out, "xl/worksheets/second.xml", SHEET);
      put(
          out,
          "xl/workbook.xml",
          """
          <workbook xmlns="m" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
          <sheets><sheet name="a" state="hidden" r:id="r1"/><sheet name="b" r:id="r2"/></sheets></workbook>
          """);
      put(
          out,
          "xl/_rels/workbook.xml.rels",
          """
          <Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/>
          <Relationship Id="r2" Target="worksheets/second.xml"/></Relationships>
          """);
      put(
          out,
          "xl/sharedStrings.xml",
          "<sst><si><t>date</t></si><si><r><t>na</t></r><r><t>me</t></r><rPh><t>x</t></rPh></si></sst>");
      put(
          out,
          "xl/styles.xml",
          """
          <styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-409]dd/mm/yyyy"/></numFmts>
          <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
          <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>
          """);
    }
    return zip.toByteArray();
  }

  private static void put(ZipOutputStream out, String name, String content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content.getBytes(UTF_8));
    out.closeEntry();
  }

  private static String part(byte[] workbook, String name) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), UTF_8);
        }
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static List<List<String>> read(byte[] workbook) {
    var all = new ArrayList<List<String>>();
    try (var rows = ListFile.open(ListInput.of(workbook), ListFile.Known.NOTHING).rows()) {
      rows.forEachRemaining(row -> all.add(row.cells()));
    }
    return all;
  }
}
