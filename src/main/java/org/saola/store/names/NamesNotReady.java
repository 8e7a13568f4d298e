package org.saola.store.names;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.saola.message.Message;
import org.saola.message.WordedRefusal;

/** Names, or what is made of them, are still being prepared; soon they will be there. */
public final class NamesNotReady extends WordedRefusal {
  private static final long serialVersionUID = 1;

  private final transient CompletableFuture<?> coming;
  private final Duration worth;

  /**
   * @param what is being prepared
   * @param coming ends when it is there
   * @param worth how long it is worth waiting
   */
  public NamesNotReady(Message what, CompletableFuture<?> coming, Duration worth) {
    super(Message.of("names.preparing", what));
    this.coming = coming;
    this.worth = worth;
  }

  /**
   * Waits until it is there, so that one may ask again.
   *
   * @return whether it is; false after the time that is worth waiting
   */
  public boolean await(Duration most) {
    var time = most.compareTo(worth) < 0 ? most : worth;
    try {
      coming.get(time.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e);
    }
  }

  /**
   * Asks again until there is an answer.
   *
   * @throws NamesNotReady if there is none in time
   */
  public static <T> T awaited(Supplier<T> asking, Duration most) {
    long end = System.nanoTime() + most.toNanos();
    while (true) {
      try {
        return asking.get();
      } catch (NamesNotReady e) {
        if (!e.await(Duration.ofNanos(end - System.nanoTime()))) {
          throw e;
        }
      }
    }
  }
}
