package org.saola.store.usage;

/**
 * How much of a release an account or a token has been given.
 *
 * @param tokenId 0 for all tokens of the account together
 * @param records different full records
 * @param ofRecords how many the release has; 0 when that is not known
 */
public record FetchedShare(
    long accountId, long tokenId, long releaseId, long records, long ofRecords) {

  /** In percent, 0 to 100; 0 when the size of the release is not known. */
  public int percent() {
    return ofRecords == 0 ? 0 : (int) Math.min(100, records * 100 / ofRecords);
  }
}
