package org.saola.web.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.saola.access.ClientAddress;
import org.saola.check.CheckOptions;
import org.saola.check.CheckPieces;
import org.saola.check.CheckSources;
import org.saola.check.DecisionsFile;
import org.saola.check.RowDecision;
import org.saola.check.job.CheckJob;
import org.saola.check.job.CheckJobs;
import org.saola.check.job.ListToCheck;
import org.saola.http.Form;
import org.saola.http.Handler;
import org.saola.http.MalformedQuery;
import org.saola.http.QueryParameters;
import org.saola.http.Redirect;
import org.saola.http.Request;
import org.saola.http.RequestSource;
import org.saola.http.Response;
import org.saola.http.Response.Body.Pieces;
import org.saola.http.Response.Header;
import org.saola.http.path.RouteTable;
import org.saola.http.path.RouteTable.Found;
import org.saola.http.upload.FormWithFiles;
import org.saola.http.work.Reply;
import org.saola.spreadsheet.list.ListFile;
import org.saola.spreadsheet.list.ListFormat;
import org.saola.spreadsheet.list.ListInput;
import org.saola.spreadsheet.list.UnreadableList;
import org.saola.store.names.NamesNotReady;
import org.saola.store.release.Release;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.Words;

/** Takes a list, shows how far its check is, asks what is doubtful, and gives the list back. */
public final class CheckPages implements Handler {
  /** Where lists are given. */
  public static final String BASE = "/check";

  /** Longest list that a page takes, with its form. */
  public static final int POSTED_BYTES = 16 << 20;

  private static final RouteTable<Aim> PATHS =
      new RouteTable<Aim>()
          .add("{job}", Aim.RESULT)
          .add("{job}/stop", Aim.STOP)
          .add("{job}/forget", Aim.FORGET)
          .add("{job}/choices", Aim.CHOICES)
          .add("{job}/checked.{form:csv|xlsx|json}", Aim.FILE)
          .add("{job}/decisions.json", Aim.DECISIONS);
  private static final Pattern CHOICE = Pattern.compile("(cites|iucn|both)([0-9]{1,9})");
  private static final Map<String, String> TYPES =
      Map.of(
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "json", "application/json; charset=utf-8");
  private static final String TEMPLATE = "check/form.jte";

  /** What is asked for of a check. */
  private enum Aim {
    RESULT,
    STOP,
    FORGET,
    CHOICES,
    FILE,
    DECISIONS
  }

  private final PageRenderer renderer;
  private final CheckJobs jobs;
  private final CheckSources sources;
  private final Results results;
  private final ToLongFunction<Request> mostRows;

  /**
   * The pages.
   *
   * @param sources what lists are checked against
   * @param releases the same, to be cited
   * @param mostRows how long a list of a visitor may be
   */
  public CheckPages(
      PageRenderer renderer,
      CheckJobs jobs,
      CheckSources sources,
      Supplier<List<Release>> releases,
      ToLongFunction<Request> mostRows) {
    this.renderer = renderer;
    this.jobs = jobs;
    this.sources = sources;
    this.results = new Results(releases);
    this.mostRows = mostRows;
  }

  @Override
  public Reply<Response> answer(Request request) {
    return request.reads()
        ? Reply.reading(() -> answered(request))
        : Reply.computing(() -> answered(request));
  }

  private Response answered(Request request) {
    boolean posted = request.method().equals("POST");
    if (posted ? RequestSource.isForeign(request) : !request.reads()) {
      return renderer.notFound(request);
    }
    if (request.path().equals(BASE)) {
      return posted ? begun(request) : form(request, 200, ListFormView.empty(mostRows(request)));
    }
    var path = PATHS.find(RouteTable.below(BASE, request.path()));
    if (path.isEmpty()) {
      return renderer.notFound(request);
    }
    var job = jobs.find(path.get().segment("job"));
    if (job.isEmpty()) {
      return form(request, 404, new ListFormView("", "", null, true, mostRows(request)));
    }
    return posted
        ? done(request, job.get(), path.get().target())
        : shown(request, job.get(), path.get());
  }

  private long mostRows(Request request) {
    return Math.min(jobs.bounds().rows(), mostRows.applyAsLong(request));
  }

  private Response form(Request request, int status, ListFormView view) {
    return renderer.answerAlone(request, status, TEMPLATE, view);
  }

  private Response begun(Request request) {
    FormWithFiles sent;
    try {
      sent = FormWithFiles.of(request);
    } catch (MalformedQuery e) {
      return refused(request, 400, "", "", e.in(Words.of(request).language()));
    }
    var names = sent.form().text("names");
    var day = sent.form().text("as_of");
    try {
      var list = sent.file("file").map(file -> file.content());
      var content = list.orElseGet(() -> names.getBytes(UTF_8));
      return Redirect.to(path(start(request, content, day, sent)));
    } catch (UnreadableList | NamesNotReady | CheckJobs.NoRoom e) {
      int status = e instanceof UnreadableList ? 422 : 503;
      return refused(request, status, names, day, e.in(Words.of(request).language()));
    }
  }

  private CheckJob start(Request request, byte[] list, String day, FormWithFiles sent) {
    var decisions =
        sent.file("decisions")
            .map(file -> DecisionsFile.read(file.content()))
            .orElseGet(() -> DecisionsFile.within(ListInput.of(list), ListFile.Known.NOTHING));
    return jobs.start(
        new ListToCheck(
            list,
            options(day).with(decisions, null),
            sources,
            ClientAddress.owner(request.clientAddress())),
        mostRows(request));
  }

  private Response refused(Request request, int status, String names, String day, String problem) {
    return form(request, status, new ListFormView(names, day, problem, false, mostRows(request)));
  }

  private CheckOptions options(String day) {
    return new CheckOptions(
        ListFile.Known.NOTHING,
        Map.of(),
        null,
        day.isEmpty() ? sources.days().today() : day(day),
        null,
        false);
  }

  private static LocalDate day(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw new UnreadableList("list.day", day);
    }
  }

  private static String path(CheckJob job) {
    return BASE + "/" + job.key();
  }

  private Response shown(Request request, CheckJob job, Found<Aim> path) {
    return switch (path.target()) {
      case RESULT -> result(request, job);
      case FILE -> file(job, path.segment("form"));
      case DECISIONS -> decisions(job);
      case STOP, FORGET, CHOICES -> Redirect.to(path(job)); // a form's, loaded again
    };
  }

  private Response result(Request request, CheckJob job) {
    if (job.progress().state().isOpen() && !wants(request, "part")) {
      return renderer.answerAlone(
          request, 200, "check/running.jte", new RunningView(path(job), job.progress()));
    }
    var language = renderer.frame(request).words().language();
    return renderer.answerAlone(
        request,
        200,
        "check/result.jte",
        results.of(job, path(job), request, sources.names(), language));
  }

  private static boolean wants(Request request, String name) {
    return QueryParameters.parse(request.query()).find(name).isPresent();
  }

  private Response done(Request request, CheckJob job, Aim aim) {
    switch (aim) {
      case STOP -> job.stop();
      case FORGET -> {
        jobs.remove(job.key());
        return Redirect.to(BASE);
      }
      case CHOICES -> choose(job, Form.of(request));
      case RESULT, FILE, DECISIONS -> {
        return renderer.notFound(request);
      }
    }
    var query = request.query() == null ? "" : "?" + request.query();
    return Redirect.to(path(job) + query);
  }

  /** Saves what was chosen: of all rows, or of the one alone that {@code only} names. */
  private static void choose(CheckJob job, Form form) {
    var only = form.text("only");
    Map<Long, RowDecision> decisions = new HashMap<>();
    for (var field : form.fields().all()) {
      var name = CHOICE.matcher(field.name());
      if (name.matches() && (only.isEmpty() || only.equals(name.group(2)))) {
        var part = decision(name.group(1), field.value());
        decisions.merge(
            Long.parseLong(name.group(2)),
            part,
            (one, other) ->
                new RowDecision(
                    one.cites().isEmpty() ? other.cites() : one.cites(),
                    one.iucn().isEmpty() ? other.iucn() : one.iucn()));
      }
    }
    decisions.forEach(job::decide);
  }

  private static RowDecision decision(String list, String value) {
    int bar = value.indexOf('|');
    return switch (list) {
      case "cites" -> new RowDecision(value, "");
      case "iucn" -> new RowDecision("", value);
      default ->
          bar < 0
              ? RowDecision.NOTHING
              : new RowDecision(value.substring(0, bar), value.substring(bar + 1));
    };
  }

  /** To be kept, and given with the same names another time. */
  private static Response decisions(CheckJob job) {
    return Response.of(200, "application/json; charset=utf-8", DecisionsFile.write(job.decisions()))
        .toKeep("decisions.json")
        .with("Cache-Control", "no-store");
  }

  private Response file(CheckJob job, String form) {
    var format =
        switch (form) {
          case "xlsx" -> ListFormat.XLSX;
          case "json" -> ListFormat.JSON;
          default -> ListFormat.CSV;
        };
    var type = new Header("Content-Type", TYPES.getOrDefault(form, "text/csv; charset=utf-8"));
    var pieces = Pieces.computed(new CheckPieces(job.file(format), _ -> {}));
    return new Response(200, List.of(type), pieces)
        .toKeep("checked." + form)
        .with("Cache-Control", "no-store");
  }
}
