package org.saola.visit.account;

import org.saola.access.SignUpPolicy;
import org.saola.http.LocalRequest;
import org.saola.http.Request;

/**
 * Who gets an account by signing up.
 *
 * @param here for those who sit at this machine
 * @param elsewhere for all others
 */
public record SignUpRule(SignUpPolicy here, SignUpPolicy elsewhere) {

  /** One policy for all. */
  public static SignUpRule of(SignUpPolicy policy) {
    return new SignUpRule(policy, policy);
  }

  /**
   * The rule of a server whose operator says nothing: an administrator approves all but those who
   * sit at this machine.
   *
   * @param local whether it can be told who sits there
   */
  public static SignUpRule usual(boolean local) {
    return new SignUpRule(local ? SignUpPolicy.OPEN : SignUpPolicy.APPROVAL, SignUpPolicy.APPROVAL);
  }

  /** The policy for whoever sent this request. */
  SignUpPolicy policy(Request request) {
    return here == elsewhere || !LocalRequest.is(request) ? elsewhere : here;
  }
}
