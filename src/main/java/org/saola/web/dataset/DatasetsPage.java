package org.saola.web.dataset;

import java.util.List;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.store.Releases;
import org.saola.store.names.Names.UsualDatasets;
import org.saola.store.release.Datasets;
import org.saola.store.release.DescribedDataset;
import org.saola.web.page.PageRenderer;

/** All lists that are kept, with their sources, days, citations, terms and files. */
public final class DatasetsPage {
  /** Where it is; the APIs of each list lie below. */
  public static final String PATH = "/datasets";

  private final PageRenderer renderer;
  private final Datasets datasets;
  private final Releases releases;
  private final UsualDatasets usual;

  /**
   * The page.
   *
   * @param usual the datasets that are meant where none is named
   */
  public DatasetsPage(
      PageRenderer renderer, Datasets datasets, Releases releases, UsualDatasets usual) {
    this.renderer = renderer;
    this.datasets = datasets;
    this.releases = releases;
    this.usual = usual;
  }

  /** The page; may block. */
  public Response answer(Request request) {
    return renderer.answer(request, 200, "dataset/datasets.jte", shown());
  }

  private List<ShownDataset> shown() {
    return datasets.described().stream().map(this::shown).toList();
  }

  private ShownDataset shown(DescribedDataset described) {
    var dataset = described.dataset();
    boolean meant = dataset.equals(usual.speciesPlus()) || dataset.equals(usual.redList());
    return ShownDataset.of(described, releases.findCurrent(dataset).orElse(null), meant);
  }
}
