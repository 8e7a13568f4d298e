package org.saola.api.speciesplus1;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.api.speciesplus1.document.WireWriter;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body;
import org.saola.http.Response.Header;
import org.saola.language.Language;
import org.saola.store.download.Download;
import org.saola.store.download.Downloads;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/** {@code GET downloads} and {@code GET downloads/latest} (contract 2.5 and 7.5). */
final class DownloadsHandler {
  static final Set<String> PERMITTED = Set.of("lang", "taxonomy");
  private static final String FORMAT = "application/x-gzip-compressed";

  private final Downloads downloads;
  private final SignedLinks links;
  private final Clock clock;

  DownloadsHandler(Downloads downloads, SignedLinks links, Clock clock) {
    this.downloads = downloads;
    this.links = links;
    this.clock = clock;
  }

  /**
   * The newest dump in the language asked for: a list of one, or of none.
   *
   * @param snapshot the only release whose dump it may be, where one was asked for
   */
  Response list(
      Route route, Request request, Parameters parameters, @Nullable SpeciesPlusSnapshot snapshot) {
    var newest = find(parameters, snapshot).map(List::of).orElse(List.of());
    var out = route.format().writer(0);
    out.array("bulk_downloads", "bulk_download", newest, download -> write(out, download, request));
    return new Response(
        200,
        List.of(new Header("Content-Type", route.format().contentType()), Answers.REVALIDATE),
        new Body.Bytes(route.format().body(out)));
  }

  /** Sends the client to the newest dump, {@code snapshot} as in {@link #list}. */
  Response latest(Request request, Parameters parameters, @Nullable SpeciesPlusSnapshot snapshot) {
    var download = find(parameters, snapshot).orElseThrow(RefusedRequest::noDownload);
    return Response.of(302, "text/html; charset=utf-8", new byte[0])
        .with("Location", url(download, request))
        .with("Cache-Control", "no-cache");
  }

  /** A language is told by its code in lower case; without one it is English. */
  private Optional<Download> find(Parameters parameters, @Nullable SpeciesPlusSnapshot snapshot) {
    parameters.checkBlanks();
    var code = parameters.findText("lang").orElse("en");
    return Language.find(code)
        .filter(language -> language.code().equals(code))
        .flatMap(language ->
            snapshot == null || parameters.release() == null
                ? downloads.findLatest(language)
                : downloads.findLatest(language, snapshot.release()));
  }

  private void write(WireWriter out, Download download, Request request) {
    var statistics = download.statistics();
    out.object(
        "bulk_download",
        () -> {
          out.integer("id", download.id());
          out.object(
              "filters",
              () -> {
                out.text("lang", download.language().code());
                out.text("taxonomy", "CITES_EU");
              });
          out.text("format", FORMAT);
          out.timestamp("started_at", statistics.startedAt());
          out.object(
              "success_message",
              () ->
                  out.object(
                      "stats",
                      () -> {
                        out.decimal("elapsed_time", statistics.elapsedSeconds());
                        out.count("record_count", statistics.recordCount());
                        out.count("compressed_bytes", statistics.compressedBytes());
                        out.count("uncompressed_bytes", statistics.uncompressedBytes());
                      }));
          out.text("download_url", url(download, request));
        });
  }

  private String url(Download download, Request request) {
    var expires = links.expiry(clock.instant());
    return "%s%s/%d/%d/%s/%s"
        .formatted(
            request.root(),
            DownloadFiles.BASE,
            download.id(),
            expires,
            links.signature(download.id(), expires),
            DownloadFiles.name(download));
  }
}
