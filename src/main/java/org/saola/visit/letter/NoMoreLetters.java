package org.saola.visit.letter;

import org.saola.http.Response;
import org.saola.visit.MessageView;
import org.saola.visit.Visit;
import org.saola.web.page.PageRenderer;

/** What those are told who had too many letters sent; the same whether there is an account. */
public final class NoMoreLetters {
  private static final int RETRY_SECONDS = 3600;

  private NoMoreLetters() {}

  public static Response answer(PageRenderer renderer, Visit visit) {
    return renderer
        .answerAlone(
            visit.request(),
            429,
            "visit/message.jte",
            new MessageView(
                visit.viewer(),
                visit.say("mailbox.no-more"),
                visit.say("mailbox.no-more-why"),
                null,
                ""))
        .with("Retry-After", Integer.toString(RETRY_SECONDS));
  }
}
