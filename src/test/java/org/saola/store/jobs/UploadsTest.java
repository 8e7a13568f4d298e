package org.saola.store.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saola.access.Actor;
import org.saola.store.OpenDatabase;
import org.saola.store.audit.AuditEntry;

/** Files come in pieces, and are imported from once they are what was told. */
final class UploadsTest extends OpenDatabase {
  private static final byte[] CONTENT = "taxon,name\n".getBytes(UTF_8);
  private static final String SHA256 =
      "e9a4de4eea7a4d5e9a1f5f9d6c0a4b4f3e6d1c2b3a495867564738291a0b1c2d";

  @SuppressWarnings("NullAway.Init")
  private Uploads uploads;

  @BeforeEach
  void begin() {
    uploads = database.jobs().uploads();
  }

  @Test
  void aFileIsCompleteWithItsLastPiece() throws IOException {
    var upload = create(null);
    assertThat(uploads.append(upload, 0, piece(0, 4))).isEqualTo(4);
    assertThat(uploads.isComplete(upload)).isFalse();
    assertThat(uploads.append(upload, 4, piece(4, CONTENT.length))).isEqualTo(CONTENT.length);
    assertThat(uploads.isComplete(upload)).isTrue();
    assertThat(uploads.file(upload)).hasBinaryContent(CONTENT);
    assertThat(uploads.append(upload, CONTENT.length, new byte[0])).isEqualTo(CONTENT.length);
  }

  @Test
  void aFileThatIsNotWhatWasToldComesAgain() {
    var upload = create(SHA256);
    assertThatThrownBy(() -> uploads.append(upload, 0, CONTENT))
        .hasMessageContaining("not with the sha256 that was told");
    assertThat(uploads.isComplete(upload)).isFalse();
    assertThat(uploads.received(upload)).hasValue(0);
  }

  @Test
  void aFileThatWasNotComparedYetIsNotComplete() throws IOException {
    var upload = create(SHA256);
    uploads.append(upload, 0, piece(0, 4));
    Files.write(coming(upload), CONTENT); // its server was killed before it compared
    assertThat(uploads.received(upload)).hasValue(CONTENT.length);
    assertThat(uploads.isComplete(upload)).isFalse();
    uploads.sweep(Set.of());
    assertThat(uploads.received(upload)).as("as it was not what was told").hasValue(0);
  }

  @Test
  void aFileWhoseServerWasKilledAtTheEndIsCompletedLater() throws IOException {
    var upload = create(null);
    Files.write(coming(upload), CONTENT);
    assertThat(uploads.isComplete(upload)).isFalse();
    uploads.sweep(Set.of());
    assertThat(uploads.isComplete(upload)).isTrue();
  }

  @Test
  void aServerThatStopsLeavesTheComparisonToTheNextOne() throws IOException {
    var upload = create(SHA256);
    Files.write(coming(upload), CONTENT);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> uploads.sweep(Set.of()))
        .hasRootCauseInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(uploads.received(upload)).hasValue(CONTENT.length);
    uploads.sweep(Set.of());
    assertThat(uploads.received(upload)).as("as it was not what was told").hasValue(0);
  }

  @Test
  void filesOfAnEarlierVersionGoOn() throws IOException {
    var whole = create(null);
    Files.delete(coming(whole));
    Files.write(uploads.file(whole), CONTENT);
    assertThat(uploads.isComplete(whole)).isTrue();
    var part = create(null);
    Files.delete(coming(part));
    Files.write(uploads.file(part), piece(0, 4));
    assertThat(uploads.isComplete(part)).isFalse();
    assertThat(uploads.append(part, 4, piece(4, CONTENT.length))).isEqualTo(CONTENT.length);
    assertThat(uploads.isComplete(part)).isTrue();
  }

  @Test
  void whatGoesWhenItsTimeIsOverWasRemovedByTheServer() throws IOException {
    var upload = create(null);
    clock.advance(Uploads.KEPT);
    Files.setLastModifiedTime(coming(upload), FileTime.from(upload.createdAt()));
    uploads.sweep(Set.of(upload.id()));
    assertThat(uploads.list()).as("that a job needs").hasSize(1);
    uploads.sweep(Set.of());
    assertThat(uploads.list()).isEmpty();
    assertThat(coming(upload).getParent()).doesNotExist();
    assertThat(database.access().auditLog().list(Long.MAX_VALUE, 10))
        .extracting(AuditEntry::by)
        .first()
        .isEqualTo("server");
  }

  private Upload create(@Nullable String sha256) {
    return uploads.create("red list.csv", CONTENT.length, sha256, Actor.COMMAND_LINE);
  }

  private Path coming(Upload upload) {
    return settings.dataDirectory().resolve("uploads/%d/.coming".formatted(upload.id()));
  }

  private static byte[] piece(int from, int to) {
    return Arrays.copyOfRange(CONTENT, from, to);
  }
}
