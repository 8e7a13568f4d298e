package org.saola.access.limit;

import org.saola.access.Bearer;
import org.saola.access.ClientAddress;
import org.saola.access.Standing;

/**
 * Who is limited.
 *
 * @param id of the account, or the network of the address
 */
public record Subject(Tier tier, long id) {

  /**
   * One who may ask with a token. All tokens of an account are one subject: what they take together
   * is limited, so that nobody gets more by having more of them.
   */
  public static Subject of(Bearer bearer) {
    return new Subject(
        bearer.standing() == Standing.THROTTLED ? Tier.THROTTLED_ACCOUNT : Tier.ACCOUNT,
        bearer.accountId());
  }

  /** One who asks an API without a token that counts. */
  public static Subject anonymous(ClientAddress address) {
    return new Subject(Tier.ANONYMOUS, address.network());
  }

  /** One who reads pages. */
  public static Subject reader(ClientAddress address) {
    return new Subject(Tier.PAGES, address.network());
  }
}
