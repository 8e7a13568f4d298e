package org.saola.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.saola.spreadsheet.SpreadsheetTable;
import org.saola.spreadsheet.WorkbookTable;

/** Writes checked rows in one form. */
interface CheckWriter extends Closeable {

  void row(CheckedRow row) throws IOException;

  /** Ends the answer; the stream stays open. */
  void end(CheckSummary summary) throws IOException;

  /** A writer for what a run answers in. */
  static CheckWriter of(CheckRun run, OutputStream out) throws IOException {
    return switch (run.format()) {
      case XLSX -> new Workbook(run, out);
      case JSON -> new JsonCheckWriter(run, out, true);
      case NDJSON -> new JsonCheckWriter(run, out, false);
      case TSV -> new Table(run, out, '\t');
      case CSV, LINES -> new Table(run, out, run.delimiter());
    };
  }

  private static List<String> heads(CheckRun run) {
    var heads = new ArrayList<>(run.given());
    run.added().forEach(column -> heads.add(CheckColumns.head(column, run.given())));
    return heads;
  }

  private static List<String> cells(CheckedRow row, CheckRun run) {
    var cells = new ArrayList<>(row.given());
    run.added().forEach(column -> cells.add(row.value(column)));
    return cells;
  }

  /** With delimiters. */
  final class Table implements CheckWriter {
    private final CheckRun run;
    private final Writer text;
    private final SpreadsheetTable table;

    Table(CheckRun run, OutputStream out, char delimiter) {
      this.run = run;
      this.text = new OutputStreamWriter(out, UTF_8);
      this.table = new SpreadsheetTable(text, delimiter);
      table.row(heads(run));
    }

    @Override
    public void row(CheckedRow row) {
      table.row(cells(row, run));
    }

    @Override
    public void end(CheckSummary summary) throws IOException {
      text.flush();
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }

  /** As a workbook. */
  final class Workbook implements CheckWriter {
    private final CheckRun run;
    private final WorkbookTable table;

    Workbook(CheckRun run, OutputStream out) throws IOException {
      this.run = run;
      this.table = new WorkbookTable(out);
      table.row(heads(run));
    }

    @Override
    public void row(CheckedRow row) {
      table.row(cells(row, run));
    }

    @Override
    public void end(CheckSummary summary) throws IOException {
      table.close();
    }

    @Override
    public void close() {}
  }
}
