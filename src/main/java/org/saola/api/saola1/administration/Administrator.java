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
      throw new Problem(
          403,
          "Forbidden",
          "only tokens with the role admin administer; on the machine itself: saola import");
    }
    return new Actor(bearer.accountId());
  }
}
