package org.saola.api.speciesplus1;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saola.http.Cors;
import org.saola.http.ErrorResponse;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body;
import org.saola.http.Response.Header;
import org.saola.http.work.Reply;
import org.saola.store.download.Download;
import org.saola.store.download.Downloads;

/** Sends the files of bulk downloads to whoever has a signed address that is still good. */
public final class DownloadFiles implements Handler {
  /** The path that the files lie under. */
  public static final String BASE = "/downloads";

  private static final Pattern PATH =
      Pattern.compile(BASE + "/(\\d{1,9})/(\\d{1,12})/([0-9a-f]{64})/([a-z_]+\\.ndjson\\.gz)");

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
    var path = PATH.matcher(request.path());
    if (!request.reads() || !path.matches()) {
      return Optional.empty();
    }
    var id = Integer.parseInt(path.group(1));
    var expires = Long.parseLong(path.group(2));
    return links.valid(id, expires, path.group(3), clock.instant())
        ? downloads.find(id).filter(download -> name(download).equals(path.group(4)))
        : Optional.empty();
  }

  private Response file(Download download) {
    return new Response(
        200,
        List.of(
            new Header("Content-Type", "application/gzip"),
            new Header(
                "Content-Disposition", "attachment; filename=\"%s\"".formatted(name(download))),
            new Header("Cache-Control", "no-cache")),
        new Body.Pieces(download.statistics().compressedBytes(), downloads.content(download)));
  }
}
