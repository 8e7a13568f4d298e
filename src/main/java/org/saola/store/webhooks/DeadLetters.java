package org.saola.store.webhooks;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** Batches that were given up, until they are delivered after all or their webhook goes. */
public final class DeadLetters {
  private final Connections connections;

  DeadLetters(Connections connections) {
    this.connections = connections;
  }

  static boolean insert(Handle handle, DeadLetter letter) {
    return handle.execute(
            """
            insert into webhook_dead_letter (webhook_id, since, until, attempts, error, at)
            values (?, ?, ?, ?, ?, ?)
            """,
            letter.webhook(),
            letter.since(),
            letter.until(),
            letter.attempts(),
            letter.error(),
            Microseconds.of(letter.at()))
        == 1;
  }

  /** All, oldest first. */
  public List<DeadLetter> list() {
    return connections.read(handle ->
        handle
            .createQuery("select * from webhook_dead_letter order by id")
            .map((row, _) ->
                new DeadLetter(
                    row.getLong("id"),
                    row.getLong("webhook_id"),
                    row.getLong("since"),
                    row.getLong("until"),
                    row.getInt("attempts"),
                    row.getString("error"),
                    Microseconds.at(row.getLong("at"))))
            .list());
  }

  public Optional<DeadLetter> find(long id) {
    return list().stream().filter(letter -> letter.id() == id).findFirst();
  }

  /** Forgets one, as it was delivered after all. */
  public void remove(long id) {
    connections.write(handle -> handle.execute("delete from webhook_dead_letter where id = ?", id));
  }

  /** Remembers that one could not be delivered once more. */
  public void failedAgain(long id, String error) {
    connections.write(handle ->
        handle.execute(
            "update webhook_dead_letter set attempts = attempts + 1, error = ? where id = ?",
            error,
            id));
  }
}
