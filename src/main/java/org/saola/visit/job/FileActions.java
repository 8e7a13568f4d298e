package org.saola.visit.job;

import static org.saola.visit.Audience.ADMINISTRATORS;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saola.access.Actor;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.http.Response.Body;
import org.saola.http.Response.Header;
import org.saola.store.jobs.RefusedUpload;
import org.saola.store.jobs.Upload;
import org.saola.store.jobs.Uploads;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.web.page.PageRenderer;

/**
 * Takes files: whole with a form, where there is no script, and in pieces from one. A script that
 * begins with a file of which a part is there already goes on with that.
 */
final class FileActions {
  private static final String PIECE = JobPages.FILES + "/{file:digits}";
  private static final String OFFSET = "offset";

  private final PageRenderer renderer;
  private final Uploads uploads;

  FileActions(PageRenderer renderer, Uploads uploads) {
    this.renderer = renderer;
    this.uploads = uploads;
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.post(JobPages.FILES, ADMINISTRATORS, this::send),
        VisitorRoute.put(PIECE, ADMINISTRATORS, this::append),
        VisitorRoute.post(PIECE + "/remove", ADMINISTRATORS, this::remove));
  }

  private Response send(Visit visit) {
    var actor = Actor.of(visit.account());
    var form = visit.form();
    try {
      if (form.text("bytes").matches("[0-9]{1,18}")) {
        return begun(begin(form.exact("name"), Long.parseLong(form.text("bytes")), actor));
      }
      var file = visit.file("file");
      if (file.isPresent()) {
        var content = file.get().content();
        var upload = uploads.create(file.get().name(), content.length, null, actor);
        var _ = uploads.append(upload, 0, content);
      }
      return Redirect.to(JobPages.IMPORT);
    } catch (RefusedUpload refused) {
      return refused(visit, refused);
    }
  }

  private Upload begin(String name, long bytes, Actor actor) {
    return uploads.list().stream()
        .filter(each -> each.name().equals(name) && each.bytes() == bytes)
        .filter(each -> Objects.equals(each.account(), actor.account()))
        .filter(each -> uploads.received(each).orElse(bytes) < bytes)
        .findFirst()
        .orElseGet(() -> uploads.create(name, bytes, null, actor));
  }

  private Response begun(Upload upload) {
    return new Response(
        201,
        List.of(
            new Header("Location", JobPages.FILES + "/" + upload.id()),
            new Header("Upload-Offset", Long.toString(uploads.received(upload).orElse(0))),
            new Header("Cache-Control", "no-store")),
        Body.EMPTY);
  }

  private Response append(Visit visit) {
    var upload = uploads.find(visit.number("file"));
    if (upload.isEmpty()) {
      return renderer.notFound(visit.request());
    }
    var offset = visit.parameter(OFFSET);
    try {
      long received =
          uploads.append(
              upload.get(),
              offset.matches("[0-9]{1,18}") ? Long.parseLong(offset) : -1,
              visit.request().body());
      return offset(204, received);
    } catch (RefusedUpload refused) {
      return refused.reason() == RefusedUpload.Reason.CONFLICT
          ? offset(409, uploads.received(upload.get()).orElse(0))
          : refused(visit, refused);
    }
  }

  private static Response offset(int status, long received) {
    return new Response(
        status,
        List.of(
            new Header("Upload-Offset", Long.toString(received)),
            new Header("Cache-Control", "no-store")),
        Body.EMPTY);
  }

  private Response remove(Visit visit) {
    Optional<Upload> upload = uploads.find(visit.number("file"));
    try {
      upload.ifPresent(each -> uploads.remove(each, Actor.of(visit.account())));
      return Redirect.to(JobPages.IMPORT);
    } catch (RefusedUpload refused) {
      return refused(visit, refused);
    }
  }

  private Response refused(Visit visit, RefusedUpload refused) {
    return renderer.answerAlone(
        visit.request(),
        422,
        "job/refused.jte",
        new RefusedOrderView(
            visit.viewer(), refused.in(visit.words().language()), JobPages.IMPORT));
  }
}
