package org.saola.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import org.saola.check.CheckedRow.Verdict;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes checked rows as JSON: in one document, or each in a line with the summary in the last. */
final class JsonCheckWriter implements CheckWriter {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final CheckRun run;
  private final OutputStream out;
  private final boolean document;
  private boolean begun;

  JsonCheckWriter(CheckRun run, OutputStream out, boolean document) {
    this.run = run;
    this.out = out;
    this.document = document;
  }

  @Override
  public void row(CheckedRow row) throws IOException {
    var object = MAPPER.createObjectNode();
    var given = object.putObject("given");
    for (int i = 0; i < run.given().size(); i++) {
      given.put(run.given().get(i), row.given().get(i));
    }
    for (var column : run.added()) {
      var value = row.value(column);
      if (column.equals("row")) {
        object.put(column, row.number());
      } else {
        object.put(column, value.isEmpty() ? null : value);
      }
    }
    write(document ? (begun ? ",\n" : "{\"rows\":[\n") : "");
    begun = true;
    out.write(MAPPER.writeValueAsBytes(object));
    write(document ? "" : "\n");
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  @Override
  public void end(CheckSummary summary) throws IOException {
    var counts = MAPPER.createObjectNode();
    for (var verdict : Verdict.values()) {
      counts.put(verdict.code(), summary.of(verdict));
    }
    if (document) {
      write(begun ? "\n],\"summary\":" : "{\"rows\":[],\"summary\":");
      out.write(MAPPER.writeValueAsBytes(counts));
      write("}\n");
    } else {
      ObjectNode last = MAPPER.createObjectNode();
      last.set("summary", counts);
      out.write(MAPPER.writeValueAsBytes(last));
      write("\n");
    }
  }

  @Override
  public void close() {}
}
