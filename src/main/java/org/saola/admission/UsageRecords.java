package org.saola.admission;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.saola.access.Bearer;
import org.saola.access.ClientAddress;
import org.saola.access.UsageRecord;
import org.saola.access.UsageRecorder;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body.Bytes;
import org.saola.http.Response.Body.Pieces;

/** Writes the record of each request. */
final class UsageRecords {
  private final UsageRecorder recorder;
  private final InstantSource clock;

  UsageRecords(UsageRecorder recorder, InstantSource clock) {
    this.recorder = recorder;
    this.clock = clock;
  }

  /** Whether a record can be taken up at once. */
  boolean hasRoom() {
    return recorder.hasRoom();
  }

  /** Waits until a record can be taken up. */
  void awaitRoom() {
    try {
      recorder.awaitRoom();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server stops: what is under way is finished
    }
  }

  void add(
      Request request,
      ClientAddress address,
      @Nullable Bearer bearer,
      Operation operation,
      Answer answer) {
    var query = request.query();
    recorder.record(
        new UsageRecord(
            clock.instant(),
            bearer,
            new UsageRecord.Call(
                operation.api(),
                operation.endpoint(),
                operation.action(),
                operation.format(),
                RecordedParameters.json(operation, query == null ? "" : query)),
            answer.response().status() == 304 ? 200 : answer.response().status(),
            answer.error(),
            bytes(request, answer.response()),
            Duration.ofNanos(System.nanoTime() - request.arrivedNanos()),
            address.shortened(),
            request.id(),
            answer.release(),
            answer.records()));
  }

  private static long bytes(Request request, Response response) {
    if (request.method().equals("HEAD") || response.status() == 304) {
      return 0;
    }
    return switch (response.body()) {
      case Bytes(var content) -> content.length;
      case Pieces(var length, _, _) -> Math.max(0, length); // of a stream nobody knows it yet
    };
  }
}
