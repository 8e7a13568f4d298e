package org.saola.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Many clients, each with a connection of its own. */
public final class ClientCrowd implements AutoCloseable {
  private final TestServer server;
  private final int size;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public ClientCrowd(TestServer server, int size) {
    this.server = server;
    this.size = size;
  }

  /** Every client asks so many times; the number of answers that were right. */
  public int getEach(String path, int times, Duration patience)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<Future<Integer>> counts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Callable<Integer> client = () -> get(path, times);
      counts.add(threads.submit(client));
    }
    int right = 0;
    for (var count : counts) {
      right += count.get(patience.toSeconds(), TimeUnit.SECONDS);
    }
    return right;
  }

  private int get(String path, int times) throws Exception {
    int right = 0;
    try (var connection = server.connect()) {
      for (int i = 0; i < times; i++) {
        var target = path + "/" + Thread.currentThread().threadId() + "/" + i;
        connection.send("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
        right += connection.read().body().contains(target + "\n") ? 1 : 0;
      }
    }
    return right;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
