package org.saola.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that servers read differently: one client could put requests into another's mouth. */
class RequestFramingTest {
  private static final String SMUGGLED = "GET /now/smuggled HTTP/1.1^Host: a^^";

  @SuppressWarnings("NullAway.Init")
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = new TestServer(new EchoHandler());
  }

  /** Whether the server closed, by what was tried; it takes its time, for all of them at once. */
  private static final Map<String, Future<Boolean>> CLOSED = new ConcurrentHashMap<>();

  private static final ExecutorService WAITING = Executors.newVirtualThreadPerTaskExecutor();

  @AfterAll
  static void nothingAfterARefusalWasRead() throws Exception {
    for (var closed : CLOSED.entrySet()) {
      assertThat(closed.getValue().get()).as("%s is closed", closed.getKey()).isTrue();
    }
    WAITING.close();
    server.close();
  }

  /** The text with its line ends, which are written as ^, and tabs and others that are escaped. */
  private static String bytes(String text) {
    return text.replace("^", "\r\n").translateEscapes();
  }

  private static void send(RawConnection connection, String text, boolean byteByByte)
      throws IOException {
    if (!byteByByte) {
      connection.send(text);
      return;
    }
    try {
      for (int i = 0; i < text.length(); i++) {
        connection.send(text.substring(i, i + 1));
      }
    } catch (SocketException _) { // it was refused before its end
    }
  }

  /** The first answer; at the end all of these connections are closed without another one. */
  private static void assertRefused(String request, String because, boolean byteByByte)
      throws IOException {
    var connection = server.connect();
    try {
      send(connection, bytes(request), byteByByte);
      var response = connection.read();
      assertThat(response.status()).as(because).isEqualTo(400);
      assertThat(response.header("connection")).isEqualTo("close");
      CLOSED.put(request + byteByByte, WAITING.submit(() -> isClosed(connection)));
    } catch (EOFException | SocketException e) { // closed while bytes were still coming
      connection.close();
      assertThat(byteByByte).as("%s: %s", because, e).isTrue();
    }
  }

  private static boolean isClosed(RawConnection connection) throws IOException {
    try (connection) {
      return connection.isClosedByServer();
    }
  }

  @ParameterizedTest(name = "{0} because {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Transfer-Encoding: chunked^Transfer-Encoding: chunked    | two, though they say the same
          Transfer-Encoding: chunked^Transfer-Encoding: identity   | the second is overlooked by some
          Transfer-Encoding: identity^Transfer-Encoding: chunked   | the first is overlooked by some
          Transfer-Encoding: chunked^TRANSFER-ENCODING: gzip       | names have no case
          Transfer-Encoding: chunked, chunked                      | a list
          Transfer-Encoding:                                       | empty
          Transfer-Encoding: \\13chunked                        | a character that is no blank
          Transfer-Encoding: chunked^Content-Length: 40            | two lengths
          Content-Length: 40^Transfer-Encoding: chunked            | two lengths
          Content-Length: 5^Content-Length: 5                      | two, though they say the same
          Content-Length: 5, 5                                     | a list
          Content-Length:                                          | empty
          Content-Length: 0x5                                      | no decimal number
          Content-Length: 5 5                                      | a blank within
          : x                                                      | no name
          : chunked^Transfer-Encoding: chunked                     | no name
          X: a^ b                                                  | a folded line
          X: a^\\tb                                                | a folded line
          Transfer-Encoding:^ chunked                              | a folded line
          X: a\\rTransfer-Encoding: chunked                        | a carriage return within
          X: a\\nTransfer-Encoding: chunked                        | a line feed alone
          X: a\\0                                                  | a null byte
          X y: a                                                   | a blank within a name
          X : a                                                    | a blank after a name
          X                                                        | no colon
          Sec-WebSocket-Key1: 1^Sec-WebSocket-Key2: 2              | some take eight bytes for a body
          """)
  void refusesHeadersThatHideWhereARequestEnds(String headers, String because) throws Exception {
    for (boolean byteByByte : new boolean[] {false, true}) {
      assertRefused(
          "POST /now HTTP/1.1^Host: a^" + headers + "^^0^^" + SMUGGLED, because, byteByByte);
    }
  }

  @ParameterizedTest(name = "{0} because {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          GET\\t/now HTTP/1.1         | a tab
          GET /now\\tHTTP/1.1         | a tab
          "GET /now HTTP/1.1\\t"      | a tab
          GET  /now HTTP/1.1          | two blanks
          GET /now  HTTP/1.1          | two blanks
          " GET /now HTTP/1.1"        | a blank before it
          "GET /now HTTP/1.1 "        | a blank after it
          GET /now\\13 HTTP/1.1    | a control character
          GET /now\\0 HTTP/1.1        | a null byte
          GET /now\\rX HTTP/1.1       | a carriage return within
          GET /now                    | no version
          GET                         | one word
          """)
  void refusesRequestLinesThatAreNotThreeWords(String line, String because) throws Exception {
    for (boolean byteByByte : new boolean[] {false, true}) {
      assertRefused(line + "^Host: a^^" + SMUGGLED, because, byteByByte);
    }
  }

  @ParameterizedTest(name = "{0} because {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          "2 ^ab^0^^"         | a blank after the size
          " 2^ab^0^^"         | a blank before the size
          "2\\t^ab^0^^"       | a tab after the size
          "2 ;x=y^ab^0^^"     | a blank before an extension
          "0 ^^"              | a blank after the last size
          "2;x=\\ny^ab^0^^"   | a line feed within an extension
          "2\\nab\\n0\\n\\n"  | line feeds alone
          "0x2^ab^0^^"        | no plain number
          "+2^ab^0^^"         | a sign
          "-2^ab^0^^"         | a sign
          "2g^ab^0^^"         | no hexadecimal number
          "^ab^0^^"           | no size
          ";x^ab^0^^"         | no size
          "2^abc^0^^"         | more than it says
          "2^ab0^^"           | no line end after it
          "2^ab\\n0^^"        | half a line end after it
          "ffffffff0^ab^0^^"  | beyond all sizes
          "2^ab^0^: x^^"      | a trailer without a name
          "2^ab^0^X: a^ b^^"  | a folded trailer
          """)
  void refusesChunksThatAreNotWhatTheySay(String body, String because) throws Exception {
    for (boolean byteByByte : new boolean[] {false, true}) {
      assertRefused(
          "POST /now HTTP/1.1^Host: a^Transfer-Encoding: chunked^^" + body + SMUGGLED,
          because,
          byteByByte);
    }
  }

  @Test
  void refusesChunksFromVersionsThatDoNotKnowThem() throws Exception {
    assertRefused(
        "POST /now HTTP/1.0^Host: a^Transfer-Encoding: chunked^Connection: keep-alive^^0^^"
            + SMUGGLED,
        "servers of that version take no body here",
        false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked^^2^ab^0^^",
        "Transfer-Encoding: chunked^^2;x=\"y z\"^ab^0^X-Trailer: a^^",
        "transfer-encoding: Chunked^^1^a^01^b^000^^",
        "Transfer-Encoding:  chunked \\t^^2^ab^0^^",
        "Content-Length: 2^^ab",
        "Content-Length:\\t02 ^^ab",
        "X-Empty:^Content-Length: 2^^ab",
      })
  void readsWellFormedBodiesHoweverTheyCome(String rest) throws Exception {
    for (boolean byteByByte : new boolean[] {false, true}) {
      try (var connection = server.connect()) {
        var post = bytes("POST /now/first HTTP/1.1^Host: a^" + rest + "^");
        send(connection, post + bytes(SMUGGLED.replace("smuggled", "second")), byteByByte);
        assertThat(connection.read().body()).contains("/now/first").endsWith("\nab");
        assertThat(connection.read().body()).contains("/now/second");
      }
    }
  }
}
