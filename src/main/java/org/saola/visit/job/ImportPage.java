package org.saola.visit.job;

import static org.saola.visit.Audience.ADMINISTRATORS;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.saola.http.Form;
import org.saola.http.QueryParameters.Parameter;
import org.saola.http.Response;
import org.saola.store.jobs.JobKind;
import org.saola.store.jobs.OrderForm;
import org.saola.store.jobs.Orders.LooksLike;
import org.saola.store.jobs.Upload;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.visit.job.ImportView.FileRow;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.UtcTime;

/** Shows the files that were sent, and orders imports of them. */
final class ImportPage {
  private static final LooksLike UNKNOWN = new LooksLike("", "", "");
  private static final List<String> WISHES =
      List.of("label", "citation", "data_day", "language", "scope", "year", "column", "category");

  private final PageRenderer renderer;
  private final JobPages.Sources sources;
  private final Ordering ordering;

  ImportPage(PageRenderer renderer, JobPages.Sources sources, Ordering ordering) {
    this.renderer = renderer;
    this.sources = sources;
    this.ordering = ordering;
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.get(JobPages.IMPORT, ADMINISTRATORS, this::show),
        VisitorRoute.post(JobPages.IMPORT, ADMINISTRATORS, this::order));
  }

  private Response show(Visit visit) {
    var files = sources.jobs().uploads().list().stream().map(this::row).toList();
    return renderer.answerAlone(
        visit.request(),
        200,
        "job/import.jte",
        new ImportView(visit.viewer(), files, sources.datasets().list()));
  }

  private FileRow row(Upload upload) {
    var uploads = sources.jobs().uploads();
    boolean whole = uploads.isComplete(upload);
    return new FileRow(
        upload.id(),
        upload.name(),
        upload.bytes(),
        uploads.received(upload).orElse(-1),
        whole,
        whole ? sources.orders().tell(upload) : UNKNOWN,
        UtcTime.minute(uploads.expiry(upload)));
  }

  private Response order(Visit visit) {
    var form = visit.form();
    var wishes = new TreeMap<String, String>();
    for (var wish : WISHES) {
      if (!form.text(wish).isEmpty()) {
        wishes.put(wish, form.text(wish));
      }
    }
    var way = form.text("way");
    if (way.equals("merge") || way.equals("replace")) {
      wishes.put(way, "true");
    }
    var dataset = form.text("dataset");
    var kind = form.text("kind").equals("import") ? JobKind.IMPORT : JobKind.DRY_RUN;
    return ordering.place(
        visit,
        new OrderForm(kind, dataset.isEmpty() ? null : dataset, uploads(form), wishes),
        JobPages.IMPORT);
  }

  private static List<Long> uploads(Form form) {
    var ids = new ArrayList<Long>();
    for (var field : form.fields().all()) {
      if (isUpload(field)) {
        ids.add(Long.valueOf(field.value()));
      }
    }
    return ids;
  }

  private static boolean isUpload(Parameter field) {
    return field.name().equals("upload") && field.value().matches("[0-9]{1,18}");
  }
}
