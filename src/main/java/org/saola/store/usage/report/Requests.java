package org.saola.store.usage.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.saola.store.sql.Connections;

/** Single requests, as long as they are kept. */
public final class Requests {
  private static final int STEP = 1_000;

  private final Connections connections;

  public Requests(Connections connections) {
    this.connections = connections;
  }

  /** The last ones of an account, newest first. */
  public List<StoredRequest> latest(long accountId, int most) {
    return connections.read(handle ->
        handle
            .createQuery(
                StoredRequest.SELECT
                    + " where account_id = ? order by usage_request.id desc limit ?")
            .bind(0, accountId)
            .bind(1, most)
            .map((row, _) -> StoredRequest.read(row))
            .list());
  }

  /** The last ones that failed, newest first; not those without a token and those too fast. */
  public List<StoredRequest> latestFailed(int most) {
    return connections.read(handle ->
        handle
            .createQuery(
                StoredRequest.SELECT
                    + " where status >= 400 and status not in (401, 429)"
                    + " order by usage_request.id desc limit ?")
            .bind(0, most)
            .map((row, _) -> StoredRequest.read(row))
            .list()
            .stream()
            // within a batch rows come by account
            .sorted(Comparator.comparing(StoredRequest::at).reversed())
            .toList());
  }

  /** All of an account, oldest first; holds only a few in memory. */
  public void forEach(long accountId, Consumer<StoredRequest> sink) {
    long after = 0;
    List<StoredRequest> step;
    do {
      step = following(accountId, after, STEP);
      step.forEach(sink);
      after = step.isEmpty() ? after : step.getLast().id();
    } while (step.size() == STEP);
  }

  /**
   * The next ones of an account, oldest first.
   *
   * @param after the id of the last one that is known; 0 for none
   * @param most fewer are the last ones
   */
  public List<StoredRequest> following(long accountId, long after, int most) {
    return connections.read(handle ->
        handle
            .createQuery(
                StoredRequest.SELECT
                    + " where account_id = ? and usage_request.id > ?"
                    + " order by usage_request.id limit ?")
            .bind(0, accountId)
            .bind(1, after)
            .bind(2, most)
            .map((row, _) -> StoredRequest.read(row))
            .list());
  }
}
