package org.saola.api.saola1.check;

import java.util.function.Supplier;
import org.saola.admission.Answer;
import org.saola.api.saola1.PostedResource;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Problem.Kind;
import org.saola.api.saola1.Question;
import org.saola.check.CheckRun;
import org.saola.check.CheckSources;
import org.saola.http.work.Reply;
import org.saola.spreadsheet.list.ListInput;
import org.saola.spreadsheet.list.UnreadableList;

/** {@code POST check}: a list of names, with what both lists say of each. */
final class CheckResource implements PostedResource {
  private final CheckSources sources;

  CheckResource(CheckSources sources) {
    this.sources = sources;
  }

  @Override
  public String path() {
    return "check";
  }

  @Override
  public Reply<Answer> post(Question question) {
    var sent = SentList.asked(question, sources);
    return Reply.computing(() -> checked(sent));
  }

  private static Answer checked(Supplier<SentList> asked) {
    try {
      var sent = asked.get();
      return CheckedFile.of(
          CheckRun.of(ListInput.of(sent.content()), sent.options(), sent.sources()));
    } catch (UnreadableList e) {
      throw unreadable(e);
    }
  }

  static Problem unreadable(UnreadableList refusal) {
    return Problem.of(Kind.UNREADABLE_LIST, refusal.said());
  }
}
