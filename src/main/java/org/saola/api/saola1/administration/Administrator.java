package org.saola.api.saola1.administration;

import org.saola.access.Actor;
import org.saola.access.Role;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;

/** Keeps out who is none. */
final class Administrator {
  private Administrator() {}

  /**
   * Who asks.
   *
   * @throws Problem if the token is none of an administrator
   */
  static Actor of(Question question) {
    var bearer = question.caller().bearer();
    if (bearer == null || bearer.role() != Role.ADMIN) {
      throw Problem.of(Problem.Kind.FORBIDDEN, "banned.jobs");
    }
    return new Actor(bearer.accountId());
  }
}
