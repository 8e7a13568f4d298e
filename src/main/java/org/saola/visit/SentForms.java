package org.saola.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body;

/**
 * What came of the forms sent last. A form acts once; sent again by the same client with the same
 * content, as by a double click, it gets the same answer again, for a minute.
 */
final class SentForms {
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST_BYTES = 4 << 20;
  private static final int OVERHEAD = 500;

  /** What tells clients and their forms apart. */
  private static final List<String> HEADERS =
      List.of("Cookie", "Origin", "Sec-Fetch-Site", "Content-Type");

  private final Cache<String, Response> answers =
      Caffeine.newBuilder()
          .expireAfterWrite(KEPT)
          .maximumWeight(MOST_BYTES)
          .weigher((String _, Response answer) -> size(answer))
          .build();

  private static int size(Response answer) {
    int size = OVERHEAD;
    for (var header : answer.headers()) {
      size += Character.BYTES * (header.name().length() + header.value().length());
    }
    return answer.body() instanceof Body.Bytes(var content) ? size + content.length : MOST_BYTES;
  }

  /** What came of this very form a moment ago; null when it is new or under way. */
  @Nullable Response find(Request request) {
    return answers.getIfPresent(key(request));
  }

  /**
   * What comes of a form, or came of it if it was sent before; waits for the one that is under way.
   *
   * @param acting gives null if the form is not genuine, which is not kept
   */
  @Nullable Response answer(Request request, Supplier<@Nullable Response> acting) {
    return answers.get(key(request), _ -> acting.get());
  }

  /** A hash, so that no password stays in memory; form and cookie hold what nobody can guess. */
  private static String key(Request request) {
    var digest = sha256();
    add(digest, request.path().getBytes(UTF_8));
    for (var header : HEADERS) {
      add(digest, request.header(header).orElse("").getBytes(UTF_8));
    }
    add(digest, request.body());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** With its length before it, so that no two requests look the same. */
  private static void add(MessageDigest digest, byte[] part) {
    digest.update((part.length + ":").getBytes(UTF_8));
    digest.update(part);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
