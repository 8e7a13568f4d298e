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

  /** The policy for whoever sent this request. */
  SignUpPolicy policy(Request request) {
    return here == elsewhere || !LocalRequest.is(request) ? elsewhere : here;
  }
}
