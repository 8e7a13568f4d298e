package org.saola.api.saola1.check;

import java.util.function.Supplier;
import org.saola.access.ClientAddress;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.PostedResource;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Problem.Kind;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.SaolaApi;
import org.saola.check.CheckSources;
import org.saola.check.job.CheckJob;
import org.saola.check.job.CheckJobs;
import org.saola.check.job.CheckProgress.State;
import org.saola.check.job.ListToCheck;
import org.saola.http.work.Reply;
import org.saola.spreadsheet.list.UnreadableList;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST check/jobs}: the same as {@code check}, but it goes on while the client asks. */
final class CheckJobsResource implements PostedResource {
  static final String PATH = "check/jobs";

  private final CheckSources sources;
  private final CheckJobs jobs;

  CheckJobsResource(CheckSources sources, CheckJobs jobs) {
    this.sources = sources;
    this.jobs = jobs;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Reply<Answer> post(Question question) {
    var asked = SentList.asked(question, sources);
    return Reply.computing(() -> begun(question, asked));
  }

  private Answer begun(Question question, Supplier<SentList> asked) {
    try {
      var sent = asked.get();
      var list = new ListToCheck(sent.content(), sent.options(), sent.sources(), owner(question));
      var job = jobs.start(list, Long.MAX_VALUE);
      return JsonAnswer.begun(202, SaolaApi.BASE + "/" + path(job), document(job));
    } catch (UnreadableList e) {
      throw CheckResource.unreadable(e);
    } catch (CheckJobs.NoRoom e) {
      throw Problem.of(Kind.SERVICE_UNAVAILABLE, e.said());
    }
  }

  private static String owner(Question question) {
    var bearer = question.caller().bearer();
    return bearer == null
        ? ClientAddress.owner(question.request().clientAddress())
        : "account " + bearer.accountId();
  }

  private static String path(CheckJob job) {
    return PATH + "/" + job.key();
  }

  /**
   * A check by the key in its path.
   *
   * @throws Problem if there is none
   */
  static CheckJob find(CheckJobs jobs, Question question) {
    return jobs.find(question.segment("key")).orElseThrow(() -> Problem.notFound("check.gone"));
  }

  /**
   * Makes sure that all rows are checked.
   *
   * @throws Problem if there is more to come, or the check was ended
   */
  static void requireDone(CheckJob job) {
    var state = job.progress().state();
    if (state != State.DONE) {
      throw Problem.of(Kind.CONFLICT, state.isOpen() ? "check.open" : "check.interrupted");
    }
  }

  /** How far a check is. */
  static ObjectNode document(CheckJob job) {
    var progress = job.progress();
    var left = progress.left();
    var document =
        JsonAnswer.object()
            .put("key", job.key())
            .put("state", progress.state().word())
            .put("rows", progress.rows())
            .put("done", progress.done())
            .put("sure", progress.sure())
            .put("doubtful", progress.doubtful())
            .put("unknown", progress.unknown())
            .put("seconds_left", left == null ? null : (Long) left.toSeconds());
    document.put("result", SaolaApi.BASE + "/" + path(job) + "/result");
    document.put("decisions", SaolaApi.BASE + "/" + path(job) + "/decisions");
    return document.put("page", "/check/" + job.key());
  }
}
