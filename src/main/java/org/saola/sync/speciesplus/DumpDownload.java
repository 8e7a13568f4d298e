package org.saola.sync.speciesplus;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saola.ingest.NamedInput;
import org.saola.ingest.speciesdump.SpeciesDump;
import org.saola.language.Language;
import org.saola.sync.SyncFolder;
import org.saola.sync.SyncRun;
import org.saola.sync.SyncStopped;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Gets the newest bulk dump, in the languages in which there is one. */
final class DumpDownload {
  private final SyncRun session;
  private final SyncFolder folder;

  DumpDownload(SyncRun session, SyncFolder folder) {
    this.session = session;
    this.folder = folder;
  }

  /**
   * A dump.
   *
   * @param startedAt what changed later is not in it; the earliest of its files
   */
  record Dump(SpeciesDump records, Instant startedAt) {}

  /** The newest dump; empty when the service has none in English. */
  Optional<Dump> fetch(List<Language> languages) throws IOException {
    var files = new EnumMap<Language, NamedInput>(Language.class);
    var startedAt = Instant.MAX;
    try (var stage = session.begin("bulk dump", "files", languages.size())) {
      for (var language : languages) {
        // addresses are valid for an hour, so the journal is of no use
        var answer = session.ask("downloads?lang=" + language.code());
        var offer = answer.found() ? answer.json().path(0) : MissingNode.getInstance();
        var file = file(language);
        if (offer.has("download_url") && fetch(offer, language, file)) {
          files.put(language, NamedInput.of(file));
          var started = startedAt(offer);
          startedAt = started.isBefore(startedAt) ? started : startedAt;
        }
        stage.done();
      }
    }
    return files.containsKey(Language.EN)
        ? Optional.of(new Dump(open(files), startedAt))
        : Optional.empty();
  }

  private SpeciesDump open(Map<Language, NamedInput> files) {
    return SpeciesDump.open(files, session.progress());
  }

  private boolean fetch(JsonNode offer, Language language, Path file) throws IOException {
    var note = "dump " + language.code();
    var id = offer.path("id").asString("") + " " + offer.path("started_at").asString("");
    if (Files.exists(file) && !session.note(note).equals(Optional.of(id))) {
      session.say("the service has a newer dump than the one that was downloaded");
      Files.delete(file);
    }
    session.note(note, id);
    var address = offer.path("download_url").asString("");
    try {
      return !address.isEmpty() && session.download(new URI(address), file);
    } catch (URISyntaxException _) {
      throw SyncStopped.unexpected("the download_url %s is no address".formatted(address));
    }
  }

  private static Instant startedAt(JsonNode offer) {
    var started = offer.path("started_at").asString("");
    return started.isEmpty() ? Instant.EPOCH : Instant.parse(started);
  }

  private Path file(Language language) {
    return folder.file("cites_eu_%s.ndjson.gz".formatted(language.code()));
  }

  /** Removes the files. */
  void remove() throws IOException {
    for (var language : Language.values()) {
      Files.deleteIfExists(file(language));
    }
  }
}
