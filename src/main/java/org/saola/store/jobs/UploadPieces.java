package org.saola.store.jobs;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.saola.message.WrittenNumber;
import org.saola.store.jobs.RefusedUpload.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts files together from their pieces. */
final class UploadPieces {
  private static final Logger LOG = LoggerFactory.getLogger(UploadPieces.class);

  private final UploadFolder folder;
  private final ReentrantLock writing;

  /** The ids of files that are being compared with what was told. */
  private final Set<Long> compared = ConcurrentHashMap.newKeySet();

  /**
   * @param writing is held by whoever changes what is in the folder
   */
  UploadPieces(UploadFolder folder, ReentrantLock writing) {
    this.folder = folder;
    this.writing = writing;
  }

  /** Adds a piece and gives how many bytes are there now; with the last one the file is whole. */
  long append(Upload upload, long offset, byte[] piece) throws IOException {
    if (folder.isWhole(upload) && offset == upload.bytes() && piece.length == 0) {
      return offset;
    }
    long received = add(upload, offset, piece);
    if (received == upload.bytes()) {
      complete(upload);
    }
    return received;
  }

  private long add(Upload upload, long offset, byte[] piece) throws IOException {
    writing.lock();
    try {
      long received = folder.received(upload);
      if (offset != received) {
        throw new RefusedUpload(
            Reason.CONFLICT, "file.place", new WrittenNumber(received), upload.id());
      }
      if (piece.length > upload.bytes() - received) {
        throw new RefusedUpload(
            Reason.CONFLICT, "file.more", upload.id(), new WrittenNumber(upload.bytes()));
      }
      if (piece.length > folder.room()) {
        throw new RefusedUpload(Reason.NO_ROOM, "file.full");
      }
      folder.append(upload, piece);
      return received + piece.length;
    } finally {
      writing.unlock();
    }
  }

  /** Compares what came with what was told, which takes long and holds up no other file. */
  private void complete(Upload upload) throws IOException {
    if (!compared.add(upload.id())) {
      throw new RefusedUpload(Reason.CONFLICT, "file.being-compared", upload.id());
    }
    try {
      var told = upload.sha256();
      boolean same = told == null || folder.sha256(upload).equals(told);
      writing.lock();
      try {
        end(upload, same);
      } finally {
        writing.unlock();
      }
    } finally {
      compared.remove(upload.id());
    }
  }

  private void end(Upload upload, boolean same) throws IOException {
    if (!folder.isComing(upload)) {
      throw new RefusedUpload(Reason.CONFLICT, "file.removed", upload.id());
    }
    if (same) {
      folder.complete(upload);
      return;
    }
    folder.empty(upload);
    throw new RefusedUpload(Reason.CONFLICT, "file.changed", upload.id());
  }

  /** Completes a file whose server was stopped before that was done. */
  void goOn(Upload upload) throws IOException {
    try {
      if (folder.isComing(upload) && folder.received(upload) == upload.bytes()) {
        complete(upload);
      }
    } catch (RefusedUpload refused) {
      LOG.info("Uploaded {}", refused.getMessage());
    }
  }
}
