package org.saola.sync.speciesplus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saola.ingest.NamedInput;
import org.saola.ingest.speciesresponses.SpeciesResponses;
import org.saola.progress.Progress;
import org.saola.sync.SyncRun;
import org.saola.taxonomy.Taxonomy;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes records of the answers in the journal, as if they were a folder of recorded answers. */
final class JournaledAnswers {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TAXA = "taxon_concepts";

  private final SyncRun session;
  private final List<NamedInput> files = new ArrayList<>();
  private final StringBuilder index = new StringBuilder("file\tstatus\turi\n");

  JournaledAnswers(SyncRun session) {
    this.session = session;
  }

  /** Adds taxa as a page of the index shows them; what else is on it is left out. */
  void addPage(Taxonomy taxonomy, IndexRow.Page page, Set<Integer> ids) {
    add(
        TAXA + (taxonomy == Taxonomy.CMS ? "?taxonomy=CMS" : ""),
        () -> new ByteArrayInputStream(reduced(page, ids)));
  }

  private byte[] reduced(IndexRow.Page page, Set<Integer> ids) {
    var wanted =
        session.get(page.path(), page.stamp()).json().path(TAXA).values().stream()
            .filter(record -> ids.contains(record.path("id").asInt()))
            .toList();
    var reduced = JsonNodeFactory.instance.objectNode();
    reduced.putArray(TAXA).addAll(wanted);
    return JSON.writeValueAsBytes(reduced);
  }

  /** Adds an answer of the journal. */
  void addNested(String path, String stamp) {
    add(path, () -> new ByteArrayInputStream(session.get(path, stamp).body()));
  }

  private void add(String uri, NamedInput.Opener opener) {
    var name = "answer %d of %s".formatted(files.size() + 1, uri.replaceAll("[/?&]", " "));
    files.add(new NamedInput(name, opener));
    index.append(name).append("\t200\t").append(uri).append('\n');
  }

  SpeciesResponses records(Progress progress) {
    var list = index.toString().getBytes(UTF_8);
    var all = new ArrayList<>(files);
    all.add(new NamedInput("index.tsv", () -> new ByteArrayInputStream(list)));
    return SpeciesResponses.open(all, progress);
  }
}
