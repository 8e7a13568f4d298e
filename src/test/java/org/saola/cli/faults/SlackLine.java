package org.saola.cli.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A line to a server that can be cut, or swallow what is sent. */
final class SlackLine implements AutoCloseable {
  private final int target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private ServerSocket listening;
  private volatile boolean swallowing;

  /** How many bytes it carries before it is cut. */
  private final AtomicLong left;

  SlackLine(int target) throws IOException {
    this(target, Long.MAX_VALUE);
  }

  private SlackLine(int target, long most) throws IOException {
    this.target = target;
    left = new AtomicLong(most);
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    port = listening.getLocalPort();
    accept(listening);
  }

  int port() {
    return port;
  }

  /** One that carries so many bytes, in both directions together, and is cut then. */
  static SlackLine cutAfter(int target, long bytes) throws IOException {
    return new SlackLine(target, bytes);
  }

  /** From now on nothing comes through, in both directions, and nobody is told. */
  void swallow() {
    swallowing = true;
  }

  /** From now on nobody listens, and all connections are ended. */
  void cut() throws IOException {
    listening.close();
    endAll();
  }

  /** As if nothing had been; connections that lost something are ended. */
  void mend() throws IOException {
    if (listening.isClosed()) {
      listening = new ServerSocket();
      listening.setReuseAddress(true);
      listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      accept(listening);
    }
    if (swallowing) {
      swallowing = false;
      endAll();
    }
  }

  private void endAll() throws IOException {
    for (var socket : open) {
      socket.close();
    }
    open.clear();
  }

  private void accept(ServerSocket from) {
    Thread.ofVirtual()
        .start(() -> {
          while (!from.isClosed()) {
            try {
              join(from.accept());
            } catch (IOException _) { // it was cut, or nobody is at the other end
            }
          }
        });
  }

  private void join(Socket client) throws IOException {
    open.add(client);
    var server = new Socket(InetAddress.getLoopbackAddress(), target);
    open.add(server);
    pass(client, server);
    pass(server, client);
  }

  private void pass(Socket from, Socket to) {
    Thread.ofVirtual()
        .start(() -> {
          try (from;
              to) {
            pass(from.getInputStream(), to.getOutputStream());
          } catch (IOException _) { // one of them has gone
          }
        });
  }

  private void pass(InputStream from, OutputStream to) throws IOException {
    var bytes = new byte[8192];
    for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
      if (left.addAndGet(-count) < 0) {
        cut();
        return;
      }
      if (!swallowing) {
        to.write(bytes, 0, count);
      }
    }
  }

  @Override
  public void close() throws IOException {
    cut();
  }
}
