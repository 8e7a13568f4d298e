package org.saola.api.speciesplus1;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saola.http.Cors;
import org.saola.http.ErrorResponse;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body;
import org.saola.http.Response.Header;
import org.saola.http.path.PathPattern;
import org.saola.http.work.Reply;
import org.saola.store.download.Download;
import org.saola.store.download.Downloads;

/** Sends the files of bulk downloads to whoever has a signed address that is still good. */
public final class DownloadFiles implements Handler {
  /** The path that the files lie under. */
  public static final String BASE = "/downloads";

  private static final PathPattern PATH =
      PathPattern.of(BASE + "/{download:digits}/{expires:digits}/{signature:hash}/{file}");

  private final Downloads downloads;
  private final SignedLinks links;
  private final Clock clock;

  public DownloadFiles(Downloads downloads, SignedLinks links, Clock clock) {
    this.downloads = downloads;
    this.links = links;
    this.clock = clock;
  }

  /** The name of a dump's file. */
  static String name(Download download) {
    return "cites_eu_%s.ndjson.gz".formatted(download.language().code());
  }

  @Override
  public Reply<Response> answer(Request request) {
    return Reply.reading(() -> read(request));
  }

  private Response read(Request request) {
    return Cors.open(
        find(request).map(this::file).orElseGet(() -> ErrorResponse.notFound(request.path())));
  }

  private Optional<Download> find(Request request) {
    var path = PATH.match(request.path());
    if (!request.reads() || path == null) {
      return Optional.empty();
    }
    var id = number(path, "download");
    var signature = path.getOrDefault("signature", "");
    return links.valid(id, number(path, "expires"), signature, clock.instant())
        ? downloads
            .find(Math.toIntExact(id))
            .filter(download -> name(download).equals(path.get("file")))
        : Optional.empty();
  }

  private static long number(Map<String, String> path, String name) {
    return Long.parseLong(path.getOrDefault(name, ""));
  }

  private Response file(Download download) {
    var type = new Header("Content-Type", "application/gzip");
    var length = download.statistics().compressedBytes();
    return new Response(200, List.of(type), new Body.Pieces(length, downloads.content(download)))
        .toKeep(name(download))
        .with("Cache-Control", "no-cache");
  }
}
