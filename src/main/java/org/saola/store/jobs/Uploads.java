package org.saola.store.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;
import org.saola.message.WrittenNumber;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditLog;
import org.saola.store.audit.AuditSubject;
import org.saola.store.jobs.RefusedUpload.Reason;
import org.saola.store.sql.Connections;

/**
 * The files that administrators send, piece by piece: what is known of them in the database, their
 * content in the data directory of the server that took them. Safe for use by many threads.
 */
public final class Uploads {
  /** The largest file that is taken, in bytes. */
  public static final long MOST_BYTES = 8L << 30;

  /** How long a file is kept after its last piece, unless a job needs it. */
  public static final Duration KEPT = Duration.ofDays(2);

  private static final int MOST = 32;

  private final Connections connections;
  private final InstantSource clock;
  private final AuditLog audit;
  private final UploadFolder folder;
  private final ReentrantLock writing = new ReentrantLock();
  private final UploadPieces pieces;
  private @Nullable String node;

  Uploads(Connections connections, InstantSource clock, AuditLog audit, Path dataDirectory) {
    this.connections = connections;
    this.clock = clock;
    this.audit = audit;
    this.folder = new UploadFolder(dataDirectory);
    this.pieces = new UploadPieces(folder, writing);
  }

  /** What this server is called among those that share the database. */
  public synchronized String node() {
    try {
      var known = node == null ? folder.node() : node;
      node = known;
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Begins a file, of which nothing is there yet.
   *
   * @param sha256 of the whole, to be compared when it is complete; null = it is not
   * @throws RefusedUpload if it can't be taken
   */
  public Upload create(String name, long bytes, @Nullable String sha256, Actor actor) {
    UploadRules.check(name, bytes, sha256);
    var own = node();
    writing.lock();
    try {
      requireRoom(bytes);
      var made =
          connections.write(handle -> {
            var upload =
                UploadRows.insert(
                    handle, new Upload(0, name, bytes, sha256, own, actor.account(), now()));
            log(handle, actor, AuditAction.CREATED, upload);
            return upload;
          });
      folder.create(made);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writing.unlock();
    }
  }

  private void requireRoom(long bytes) throws IOException {
    long owed = 0;
    var own = own();
    for (var each : own) {
      owed += each.bytes() - folder.received(each);
    }
    if (own.size() >= MOST) {
      throw new RefusedUpload(Reason.NO_ROOM, "file.many", MOST);
    }
    long free = folder.room() - owed;
    if (bytes > free) {
      throw new RefusedUpload(
          Reason.NO_ROOM,
          "file.room",
          new WrittenNumber(bytes),
          new WrittenNumber(Math.max(0, free)));
    }
  }

  private List<Upload> own() {
    return list().stream().filter(this::isHere).toList();
  }

  private boolean isHere(Upload upload) {
    return upload.node().equals(node());
  }

  /** All, oldest first. */
  public List<Upload> list() {
    return connections.read(UploadRows::list);
  }

  public Optional<Upload> find(long id) {
    return connections.read(handle -> UploadRows.find(handle, id));
  }

  /** How many bytes of a file are there; empty when another server has it. */
  public OptionalLong received(Upload upload) {
    if (!isHere(upload)) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(folder.received(upload));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether all of a file is here, and is what its sender told. */
  public boolean isComplete(Upload upload) {
    try {
      return isHere(upload) && folder.isWhole(upload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When it is removed, if nothing more comes and no job needs it. */
  public Instant expiry(Upload upload) {
    try {
      var changed = isHere(upload) ? folder.changedAt(upload) : upload.createdAt();
      return (changed.isAfter(upload.createdAt()) ? changed : upload.createdAt()).plus(KEPT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the content of a file lies on this machine. */
  public Path file(Upload upload) {
    requireHere(upload);
    return folder.file(upload);
  }

  private void requireHere(Upload upload) {
    if (!isHere(upload)) {
      throw new RefusedUpload(Reason.ELSEWHERE, "file.elsewhere", upload.id(), upload.node());
    }
  }

  /**
   * Adds a piece.
   *
   * @param offset how many bytes come before it, which must be there and no more
   * @return how many are there now
   * @throws RefusedUpload if it doesn't fit
   */
  public long append(Upload upload, long offset, byte[] piece) {
    requireHere(upload);
    try {
      return pieces.append(upload, offset, piece);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a file before its time; false when it is gone. */
  public boolean remove(Upload upload, Actor actor) {
    requireHere(upload);
    var there =
        connections.write(handle -> {
          if (!UploadRows.delete(handle, upload.id())) {
            return false;
          }
          log(handle, actor, AuditAction.DELETED, upload);
          return true;
        });
    removeContent(upload.id());
    return there;
  }

  private void removeContent(long id) {
    writing.lock();
    try {
      folder.remove(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Removes what nobody needs any more: files whose time is over, and what was left behind by a
   * server that was killed.
   *
   * @param needed ids of files that jobs wait for
   */
  public void sweep(Set<Long> needed) {
    var now = now();
    try {
      for (var upload : own()) {
        if (!needed.contains(upload.id()) && !expiry(upload).isAfter(now)) {
          remove(upload, Actor.SERVER);
        } else {
          pieces.goOn(upload);
        }
      }
      removeRemains();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void removeRemains() throws IOException {
    writing.lock();
    try {
      for (var id : folder.ids()) {
        if (find(id).isEmpty()) {
          folder.remove(id);
        }
      }
    } finally {
      writing.unlock();
    }
  }

  private Instant now() {
    return clock.instant();
  }

  private void log(Handle handle, Actor actor, AuditAction action, Upload upload) {
    audit.write(
        handle,
        new AuditLog.Act(actor, action, AuditSubject.upload(upload.id()), null, upload.name()));
  }
}
