package org.saola.api.saola1;

import java.util.List;
import org.saola.admission.Answer;
import org.saola.http.work.Reply;
import org.saola.language.Language;
import org.saola.store.Releases;
import org.saola.store.release.Dataset;
import org.saola.store.release.Datasets;
import org.saola.store.release.DescribedDataset;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET datasets}: the lists that the server keeps, and where they are read. */
public final class DatasetsResource implements Resource {
  private final Datasets datasets;
  private final Releases releases;

  public DatasetsResource(Datasets datasets, Releases releases) {
    this.datasets = datasets;
    this.releases = releases;
  }

  @Override
  public String path() {
    return "datasets";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var _ = Parameters.of(question.query(), List.of());
    return Reply.reading(() -> {
      var document = JsonAnswer.object();
      var written = document.putArray("datasets");
      datasets.described().forEach(each -> write(written.addObject(), each));
      return JsonAnswer.of(question.request(), document, 0);
    });
  }

  private void write(ObjectNode out, DescribedDataset described) {
    var dataset = described.dataset();
    var said = described.description();
    out.put("id", dataset.id())
        .put("kind", dataset.kind().code())
        .put("title", said.title())
        .put("authority", said.authority())
        .put("terms", said.terms())
        .put("citation", said.citation())
        .put("scope", said.scope());
    var languages = out.putArray("languages");
    said.languages().stream().map(Language::code).forEach(languages::add);
    releases
        .findCurrent(dataset)
        .ifPresentOrElse(
            release ->
                out.putObject("release")
                    .put("number", release.number())
                    .put("label", release.description().label())
                    .put("records", release.recordCount()),
            () -> out.putNull("release"));
    out.putObject("links")
        .put("api", "/datasets/%s%s".formatted(dataset.id(), api(dataset.kind())))
        .put("releases", "%s/releases?dataset=%s".formatted(SaolaApi.BASE, dataset.id()));
  }

  private static String api(Dataset.Kind kind) {
    return switch (kind) {
      case SPECIES_PLUS -> "/api/v1";
      case RED_LIST -> "/api/v4";
    };
  }
}
