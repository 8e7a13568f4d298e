package org.saola.spreadsheet.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.saola.spreadsheet.WorkbookTable;

/** Lists that mean harm get a clear word, and take little memory. */
final class HostileListTest {
  private static final String WORKBOOK =
      "<workbook xmlns=\"x\"><sheets><sheet name=\"a\"/></sheets></workbook>";

  @Test
  void fiftyMegabytesInOneLineAreRefused() {
    assertRefused(repeated("Panthera leo ", 50 << 20), "line 1 has more than");
    assertRefused(repeated("Panthera leo,", 50 << 20), "line 1 has more than");
  }

  @Test
  void aJsonTextWithoutEndIsRefused() {
    assertRefused(repeated("[\"aaaa", 50 << 20), "no JSON that can be read");
  }

  @Test
  void aMillionEmptyLinesAreNoRows() {
    try (var rows = ListFile.open(repeated("\n", 1 << 20), ListFile.Known.NOTHING).rows()) {
      assertThat(rows.hasNext()).isFalse();
    }
  }

  @Test
  void tooManyRowsAreRefused() {
    assertRefused(repeated("Aa bb\n", 7 << 20), "more than 1,000,000 rows");
  }

  @Test
  void tooManyColumnsAreRefused() {
    var row = "a;".repeat(600) + "a\n";
    assertRefused(ListInput.of(row.repeat(3).getBytes(UTF_8)), "has 601 columns");
    try (var rows =
        ListFile.open(
                ListInput.of(("a;".repeat(199) + "a\n").repeat(3).getBytes(UTF_8)),
                ListFile.Known.NOTHING)
            .rows()) {
      assertThat(rows.next().cells()).hasSize(200);
    }
  }

  @Test
  void aBombInAWorkbookIsEndedBeforeItUnpacks() throws IOException {
    var bomb = "<worksheet><sheetData><row><c><v>" + "9".repeat(1 << 20);
    assertRefused(
        workbook(Map.of("xl/worksheets/sheet1.xml", bomb), 600), "has a cell of more than");
    assertRefused(
        workbook(Map.of("xl/media/picture.xml", "0".repeat(1 << 20)), 900), "unpacks to more than");
    var shared = "<sst><si><t>" + "9".repeat(1 << 20) + "</t></si>";
    assertRefused(workbook(Map.of("xl/sharedStrings.xml", shared), 600), "the workbook");
  }

  @Test
  void aWorkbookThatBuildsOnItselfIsRefused() throws IOException {
    var entities =
        "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row><c"
            + " t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
    assertRefused(workbook(Map.of("xl/worksheets/sheet1.xml", entities), 1), "damaged");
    var far =
        "<worksheet><sheetData><row><c r=\"ZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
    assertRefused(workbook(Map.of("xl/worksheets/sheet1.xml", far), 1), "columns");
    var missing =
        "<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>";
    assertRefused(workbook(Map.of("xl/worksheets/sheet1.xml", missing), 1), "damaged");
  }

  @Test
  void whatIsNoWorkbookSaysSo() throws IOException {
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("mimetype"));
      out.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
    }
    assertRefused(ListInput.of(zip.toByteArray()), "no Excel workbook");
  }

  @Test
  void aWorkbookThatIsCutIsRefusedAndNotHalfRead() throws IOException {
    var whole = new ByteArrayOutputStream();
    try (var table = new WorkbookTable(whole)) {
      for (int i = 0; i < 20_000; i++) {
        table.row(List.of("Panthera leo " + i));
      }
    }
    assertRefused(ListInput.of(Arrays.copyOf(whole.toByteArray(), whole.size() / 2)), "");
  }

  private static void assertRefused(ListInput input, String words) {
    assertThatThrownBy(
            () -> {
              try (var rows = ListFile.open(input, ListFile.Known.NOTHING).rows()) {
                rows.forEachRemaining(_ -> {});
              }
            })
        .isInstanceOf(UnreadableList.class)
        .hasMessageContaining(words);
  }

  /** A workbook with these parts, the end of each repeated so many times. */
  private static ListInput workbook(Map<String, String> parts, int times) throws IOException {
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      for (var part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        var bytes = part.getValue().getBytes(UTF_8);
        for (int i = 0; i < times; i++) {
          out.write(
              bytes, i == 0 ? 0 : bytes.length / 2, bytes.length - (i == 0 ? 0 : bytes.length / 2));
        }
        out.closeEntry();
      }
      out.putNextEntry(new ZipEntry("xl/workbook.xml"));
      out.write(WORKBOOK.getBytes(UTF_8));
    }
    return ListInput.of(zip.toByteArray());
  }

  /** A text repeated to a size; never whole in memory. */
  private static ListInput repeated(String text, int size) {
    var bytes = text.getBytes(UTF_8);
    return () ->
        new InputStream() {
          private int at;

          @Override
          public int read() {
            return at < size ? bytes[at++ % bytes.length] : -1;
          }

          @Override
          public int read(byte[] into, int from, int length) {
            if (at >= size) {
              return -1;
            }
            int count = Math.min(length, size - at);
            for (int i = 0; i < count; i++) {
              into[from + i] = bytes[at++ % bytes.length];
            }
            return count;
          }
        };
  }
}
