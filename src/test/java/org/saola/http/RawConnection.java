package org.saola.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;

/** A connection on which anything can be sent, right or wrong. */
public final class RawConnection implements AutoCloseable {
  private final Socket socket = new Socket();
  private final InputStream in;

  /**
   * Connects.
   *
   * @param patience how long a read waits before it fails
   */
  public RawConnection(String host, int port, Duration patience) throws IOException {
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress(host, port));
    socket.setSoTimeout((int) patience.toMillis());
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends text, one byte per char. */
  public RawConnection send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    return this;
  }

  /** Reads an answer with its body; interim answers (1xx) are skipped. */
  public RawResponse read() throws IOException {
    return read(true);
  }

  /** Reads an answer that comes without its body: to HEAD. */
  public RawResponse readHead() throws IOException {
    return read(false);
  }

  private RawResponse read(boolean withBody) throws IOException {
    var statusLine = line();
    var parts = statusLine.split(" ", 3);
    if (parts.length < 2 || !parts[0].matches("HTTP/\\d\\.\\d") || !parts[1].matches("\\d{3}")) {
      throw new IOException("not a status line: " + statusLine);
    }
    int status = Integer.parseInt(parts[1]);
    var headers = new ArrayList<Response.Header>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      headers.add(new Response.Header(name, line.substring(colon + 1).strip()));
    }
    if (status < 200) {
      return read(withBody);
    }
    var head = new RawResponse(status, headers, "");
    return withBody && status != 204 && status != 304
        ? new RawResponse(status, headers, body(head.header("content-length")))
        : head;
  }

  private String body(String contentLength) throws IOException {
    if (contentLength.isEmpty()) {
      throw new IOException("an answer without Content-Length");
    }
    int length = Integer.parseInt(contentLength);
    var body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("closed after " + body.length + " of " + length + " bytes");
    }
    return new String(body, ISO_8859_1);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    int b = in.read();
    while (b >= 0 && b != '\n') {
      line.append((char) b);
      b = in.read();
    }
    if (b < 0) {
      throw new EOFException("closed after: " + line);
    }
    return line.toString().stripTrailing();
  }

  /** Reads so many bytes, or fewer at the end. */
  public int skip(int bytes) throws IOException {
    return in.readNBytes(bytes).length;
  }

  /** Whether the server has closed the connection; waits for it as long as a read does. */
  public boolean isClosedByServer() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketException e) {
      return true; // reset
    }
  }

  /** Whether the server closes the connection in the end, whatever it still says before. */
  public boolean isClosedInTheEnd() throws IOException {
    try {
      in.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (SocketException e) {
      return true; // reset
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
