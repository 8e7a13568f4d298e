package org.saola.access;

/**
 * Who shows a known token.
 *
 * @param tokenId tells tokens apart; never used again
 * @param standing the worse of the token's and its account's
 */
public record Bearer(long accountId, long tokenId, Role role, Standing standing) {

  /** What comes of asking for entry. */
  public Admission admission() {
    return standing.mayAsk() && role.mayUseApi() ? Admission.ADMITTED : Admission.FORBIDDEN;
  }
}
