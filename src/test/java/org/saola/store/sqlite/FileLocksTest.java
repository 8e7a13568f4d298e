package org.saola.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileLocksTest {
  private static final int REFUSED = 3;

  @TempDir private Path directory = Path.of("");

  @Test
  void anAttemptInTheSameProcessTakesTheLockFromNobody() throws Exception {
    var file = directory.resolve("one.lock");
    var link = Files.createSymbolicLink(directory.resolve("link"), directory);
    try (var _ = FileLocks.tryLock(file).orElseThrow()) {
      assertThat(FileLocks.tryLock(file)).isEmpty();
      assertThat(FileLocks.tryLock(link.resolve("one.lock"))).as("by another name").isEmpty();
      assertThat(OtherProcess.start("lock", file.toString()).waitFor())
          .as("another process still can't have it")
          .isEqualTo(REFUSED);
    }
    assertThat(OtherProcess.start("lock", file.toString()).waitFor()).isZero();
  }

  @Test
  void whatWasGivenUpTwiceIsNotTakenFromItsNextHolder() throws Exception {
    var file = directory.resolve("one.lock");
    var first = FileLocks.tryLock(file).orElseThrow();
    first.close();
    try (var _ = FileLocks.tryLock(file).orElseThrow()) {
      first.close();
      assertThat(FileLocks.tryLock(file)).isEmpty();
    }
  }
}
