package org.saola.sync;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Why there is no answer: the HTTP client often leaves that to the causes of its exceptions. */
final class ConnectionFailure {
  /** In the words of Java when more is sent than was allowed. */
  private static final String TOO_LARGE = "exceeds capacity";

  /** In the words of Java when something else than TLS is spoken. */
  private static final String NO_TLS = "recognized SSL message";

  private static final int DEEPEST = 10;

  private final Throwable failure;

  ConnectionFailure(Throwable failure) {
    this.failure = failure;
  }

  private boolean has(Class<? extends Throwable> kind) {
    return causes().anyMatch(kind::isInstance);
  }

  private Stream<Throwable> causes() {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause).limit(DEEPEST);
  }

  /** Whether the name has no address; also so while the network is away. */
  boolean unknownHost() {
    return has(UnresolvedAddressException.class) || has(UnknownHostException.class);
  }

  /** Whether it would send more than is taken. */
  boolean tooLarge() {
    return messages().anyMatch(message -> message.contains(TOO_LARGE));
  }

  /** Whether asking again is of no use: there is no secure connection to be had. */
  boolean refusedSecurity() {
    return (has(SSLHandshakeException.class) && !has(EOFException.class)) || noTls();
  }

  private boolean noTls() {
    return has(SSLException.class) && messages().anyMatch(message -> message.contains(NO_TLS));
  }

  /** In words that go on a sentence. */
  String words() {
    if (tooLarge()) {
      return "its answer is larger than any real one";
    }
    if (unknownHost()) {
      return "no host of this name is known";
    }
    if (noTls()) {
      return "it doesn't speak TLS; is its address http and not https?";
    }
    if (refusedSecurity()) {
      return "there is no secure connection to it (%s)".formatted(messages().toList().getLast());
    }
    if (has(ConnectException.class)) {
      return messages().findFirst().orElse("the connection was refused; does it run?");
    }
    return messages().findFirst().orElse(failure.getClass().getSimpleName());
  }

  private Stream<String> messages() {
    return causes()
        .map(Throwable::getMessage)
        .map(message -> message == null ? "" : message.lines().findFirst().orElse(""))
        .filter(message -> !message.isBlank());
  }
}
