package org.saola.access;

/**
 * Who shows a known token.
 *
 * @param tokenId tells tokens apart; never used again
 * @param standing the worst of the token's, its account's, and that to which an administrator
 *     throttled or suspended another token of the account
 */
public record Bearer(long accountId, long tokenId, Role role, Standing standing) {

  /** What comes of asking for entry. */
  public Admission admission() {
    return standing.mayAsk() && role.mayUseApi() ? Admission.ADMITTED : Admission.FORBIDDEN;
  }
}
