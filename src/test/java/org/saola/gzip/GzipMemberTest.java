package org.saola.gzip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipMemberTest {

  @Test
  void joinedPiecesReadBackAsOneMember() throws IOException {
    var random = new Random(7);
    try (var deflater = new Deflater(6, true)) {
      for (int round = 0; round < 200; round++) {
        var expected = new ByteArrayOutputStream();
        var member = new GzipMember(16);
        for (int piece = random.nextInt(20); piece > 0; piece--) {
          var plain = text(random, random.nextInt(3_000));
          expected.writeBytes(plain);
          member.add(random.nextBoolean() ? Deflated.of(plain, deflater) : Deflated.literal(plain));
        }
        assertThat(unzipped(member.finish())).isEqualTo(expected.toByteArray());
      }
    }
  }

  @Test
  void piecesReadBackFromTheirBeginning() throws IOException {
    var random = new Random(9);
    try (var deflater = new Deflater(6, true)) {
      for (int length : new int[] {0, 1, 59, 60, 511, 512, 20_000}) {
        var plain = text(random, length);
        for (var piece : List.of(Deflated.of(plain, deflater), Deflated.literal(plain))) {
          try (var opened = piece.opened()) {
            assertThat(opened.readNBytes(length / 3)).isEqualTo(Arrays.copyOf(plain, length / 3));
            assertThat(opened.readAllBytes())
                .isEqualTo(Arrays.copyOfRange(plain, length / 3, length));
          }
        }
      }
    }
  }

  @Test
  void piecesCanBeJoinedInAnyOrderAndMoreThanOnce() throws IOException {
    try (var deflater = new Deflater(6, true)) {
      var a =
          Deflated.of("Panthera leo, Panthera leo persica, ".repeat(9).getBytes(UTF_8), deflater);
      var b =
          Deflated.of(
              "Loxodonta africana, Loxodonta cyclotis, ".repeat(9).getBytes(UTF_8), deflater);
      var joined = new GzipMember(0).add(b).add(a).add(b).finish();
      assertThat(new String(unzipped(joined), UTF_8))
          .startsWith("Loxodonta")
          .endsWith("cyclotis, ")
          .hasSize(2 * b.length() + a.length());
    }
  }

  @Test
  void aLiteralFitsOneBlock() {
    assertThatThrownBy(() -> Deflated.literal(new byte[65_536]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] text(Random random, int length) {
    var bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) ('a' + random.nextInt(6));
    }
    return bytes;
  }

  private static byte[] unzipped(byte[] member) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(member))) {
      return in.readAllBytes();
    }
  }
}
