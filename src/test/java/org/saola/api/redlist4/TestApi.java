package org.saola.api.redlist4;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.saola.admission.Doors;
import org.saola.api.redlist4.document.DocumentRenderer;
import org.saola.api.redlist4.document.Era;
import org.saola.codelists.CodeListFiles;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body.Bytes;
import org.saola.redlist.CodeLists;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.ReleaseDraft;
import org.saola.store.redlist.RedListItem;
import org.saola.store.release.Dataset;
import org.saola.store.release.ReleaseDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The API over a database of its own; everybody may come in. */
public final class TestApi implements AutoCloseable {
  public static final CodeLists CODE_LISTS = CodeListFiles.load();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ORIGIN = "https://example.org";

  private final Database database;
  private Instant now = Instant.EPOCH;

  /**
   * @param content adds what the only release holds
   */
  TestApi(Path directory, Consumer<ReleaseDraft<RedListItem>> content) {
    database = Database.open(new DatabaseSettings(directory, null));
    var description = new ReleaseDescription("test", "2024-1", null);
    try (var draft = database.releases().beginRedList(Dataset.RED_LIST, description)) {
      content.accept(draft);
      draft.publish();
    }
    database.redList(Dataset.RED_LIST).refresh();
  }

  /** An answer, uncompressed. */
  record Answer(int status, String body, Map<String, String> headers) {
    JsonNode json() {
      return JSON.readTree(body);
    }

    String header(String name) {
      return headers.getOrDefault(name, "absent");
    }
  }

  void now(Instant instant) {
    now = instant;
  }

  Answer get(String target) {
    return get(target, Map.of());
  }

  Answer get(String target, Map<String, String> headers) {
    return get(Era.E4, target, headers);
  }

  Answer get(Era era, String target, Map<String, String> headers) {
    var api =
        Doors.open(
            new RedListApi(
                database.redList(Dataset.RED_LIST)::current,
                CODE_LISTS,
                era,
                Clock.fixed(now, ZoneOffset.UTC)));
    return send(api, target, headers);
  }

  /** The answer to the path and query of a link. */
  static String target(String link) {
    return link.substring((ORIGIN + "/api/v4/").length());
  }

  private static Answer send(Handler api, String target, Map<String, String> sent) {
    var parts = target.split("\\?", 2);
    var request =
        new Request(
            "GET", "/api/v4/" + parts[0], parts.length == 1 ? null : parts[1], ORIGIN, sent::get);
    var response = api.answer(request).await();
    var headers = new HashMap<String, String>();
    response.headers().forEach(header -> headers.put(header.name(), header.value()));
    return new Answer(response.status(), new String(plain(response), UTF_8), headers);
  }

  private static byte[] plain(Response response) {
    var content = ((Bytes) response.body()).content();
    if (response.headers().stream().noneMatch(header -> header.value().equals("gzip"))) {
      return content;
    }
    try (var stream = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds assessments and their taxa as an import does. */
  static void add(
      ReleaseDraft<RedListItem> draft, List<Specimen> specimens, DocumentRenderer renderer) {
    var taxa = new HashMap<Integer, Specimen>();
    for (var specimen : specimens) {
      draft.add(renderer.assessment(specimen.assessment()));
      taxa.put(specimen.name().sisId(), specimen);
    }
    for (var specimen : taxa.values()) {
      draft.add(
          new RedListItem.Taxon(
              renderer.summary(specimen.taxon()),
              renderer.document(specimen.taxon()),
              specimen.taxon()));
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
