package org.saola.store.usage.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saola.spreadsheet.SpreadsheetTable;
import tools.jackson.databind.json.JsonMapper;

/** How requests are written for their holder to take away. */
public enum RequestFormat {
  /** A line of JSON for each request. */
  JSONL {
    @Override
    public Consumer<StoredRequest> to(Writer out) {
      return request -> {
        var object = new LinkedHashMap<String, @Nullable Object>();
        var values = cells(request);
        for (int i = 0; i < COLUMNS.size(); i++) {
          object.put(COLUMNS.get(i), values.get(i));
        }
        try {
          out.write(JSON.writeValueAsString(object));
          out.write('\n');
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      };
    }
  },
  /** A table with a head. */
  CSV {
    @Override
    public Consumer<StoredRequest> to(Writer out) {
      var table = new SpreadsheetTable(out);
      table.row(COLUMNS);
      return request -> table.row(cells(request));
    }
  };

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> COLUMNS =
      List.of(
          "at",
          "token",
          "api",
          "endpoint",
          "action",
          "format",
          "parameters",
          "status",
          "error",
          "bytes",
          "microseconds",
          "address",
          "request_id",
          "release");
  private static final int MICROSECOND_NANOS = 1000;

  /** Writes what it is given; the caller flushes {@code out} and closes it. */
  public abstract Consumer<StoredRequest> to(Writer out);

  private static List<@Nullable Object> cells(StoredRequest request) {
    var call = request.call();
    return Arrays.asList(
        request.at().toString(),
        request.tokenId(),
        call.api(),
        call.endpoint(),
        call.action(),
        call.format(),
        call.parameters(),
        request.status(),
        request.error(),
        request.bytes(),
        request.duration().toNanos() / MICROSECOND_NANOS,
        request.address(),
        request.requestId(),
        request.release());
  }
}
