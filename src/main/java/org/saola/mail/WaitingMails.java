package org.saola.mail;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Mails that wait. Those who caused them take turns, so that nobody waits for more than one of each
 * of the others; and when there is no room, whoever has most of them waiting loses one, and nobody
 * else. Safe for use by many threads.
 */
final class WaitingMails {
  private final int most;
  private final SequencedMap<Long, ArrayDeque<Mail>> turns = new LinkedHashMap<>();
  private int size;
  private boolean closed;

  /**
   * @param most that there is room for; 1 or more
   */
  WaitingMails(int most) {
    this.most = most;
  }

  /** Adds a mail; gives the one that there is no room for, which may be this one, or null. */
  synchronized @Nullable Mail add(Mail mail) {
    if (closed) {
      return mail;
    }
    turns.computeIfAbsent(mail.cause(), _ -> new ArrayDeque<>()).add(mail);
    size++;
    notifyAll();
    return size > most ? dropFor(mail.cause()) : null;
  }

  /** The last mail of whoever has most; of the newcomer, unless another has more. */
  private Mail dropFor(long newcomer) {
    long heaviest = newcomer;
    for (var turn : turns.entrySet()) {
      if (turn.getValue().size() > waitingOf(heaviest)) {
        heaviest = turn.getKey();
      }
    }
    return removeFrom(heaviest, true);
  }

  private int waitingOf(long cause) {
    var mails = turns.get(cause);
    return mails == null ? 0 : mails.size();
  }

  /** The next one in turn, for which it waits; null when there is none and none comes any more. */
  synchronized @Nullable Mail take() throws InterruptedException {
    while (size == 0) {
      if (closed) {
        return null;
      }
      wait();
    }
    long cause = turns.firstEntry().getKey();
    var mail = removeFrom(cause, false);
    var rest = turns.remove(cause);
    if (rest != null) {
      turns.put(cause, rest); // behind all others
    }
    return mail;
  }

  private Mail removeFrom(long cause, boolean last) {
    var mails = turns.get(cause);
    if (mails == null) {
      throw new IllegalStateException("nothing waits of " + cause);
    }
    var mail = last ? mails.removeLast() : mails.removeFirst();
    size--;
    if (mails.isEmpty()) {
      turns.remove(cause);
    }
    return mail;
  }

  /** Takes no more. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Forgets all that wait, and says how many these were. */
  synchronized int clear() {
    int waiting = size;
    turns.clear();
    size = 0;
    return waiting;
  }
}
