package org.saola.api.redlist4;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import org.saola.api.redlist4.document.Era;
import org.saola.gzip.Deflated;
import org.saola.gzip.GzipMember;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.body.BodyCache;
import org.saola.http.body.ContentHash;
import org.saola.http.body.EncodedBody;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.StoredDocument;

/** {@code GET assessment/{id}}: joined of what is stored and the day of access (contract 3.3). */
final class AssessmentHandler {
  private static final long MOST_BYTES = 32L << 20;
  private static final int KEY_BYTES = 40;

  /** Header, day and trailer of a gzip member. */
  private static final int MEMBER_OVERHEAD = 64;

  private final Clock clock;
  private final Era era;
  private final BodyCache<Key, EncodedBody> bodies =
      new BodyCache<>(MOST_BYTES, _ -> KEY_BYTES, body -> body.bytes().length);
  private final TagsOfReleases tags = new TagsOfReleases();

  AssessmentHandler(Clock clock, Era era) {
    this.clock = clock.withZone(Era.LONDON);
    this.era = era;
  }

  private record Key(long release, int place, LocalDate today, boolean gzip) {}

  Cache<?, ?> measured() {
    return bodies.measured();
  }

  Reply<Response> answer(String id, Request request, RedListSnapshot snapshot) {
    int place = place(id, snapshot);
    var key = new Key(snapshot.release().id(), place, LocalDate.now(clock), request.acceptsGzip());
    var kept = bodies.peek(key);
    if (kept != null) {
      return Reply.now(Answers.HEADERS.answer(request, kept));
    }
    var tagsOfToday = tags.of(key.release(), snapshot.size(), key.today());
    var known = tagsOfToday.find(place);
    var unchanged = known == null ? null : Answers.HEADERS.unchanged(request, known, List.of());
    return unchanged != null
        ? Reply.now(unchanged)
        : bodies
            .later(key, Cost.READING, () -> body(document(snapshot, place), key, tagsOfToday))
            .map(body -> Answers.HEADERS.answer(request, body));
  }

  private static EncodedBody body(StoredDocument document, Key key, AssessmentTags tags) {
    var day = Era.accessed(key.today()).getBytes(UTF_8);
    var known = tags.find(key.place());
    if (known != null && key.gzip()) {
      return new EncodedBody(compressed(document, day), true, known);
    }
    var plain = plain(document, day);
    var tag = known == null ? tags.keep(key.place(), ContentHash.of(plain)) : known;
    return new EncodedBody(key.gzip() ? compressed(document, day) : plain, key.gzip(), tag);
  }

  private static int place(String id, RedListSnapshot snapshot) {
    var number = Identifier.parse(id);
    var place = number.isEmpty() ? null : snapshot.placeOf(number.get());
    if (place == null || place.isEmpty()) {
      throw RefusedRequest.notFound("Assessment ID %s not found".formatted(id));
    }
    return place.getAsInt();
  }

  private StoredDocument document(RedListSnapshot snapshot, int place) {
    var document = snapshot.document(place);
    var assessmentDate = snapshot.summary(place).assessmentDate();
    if (era == Era.E4 || assessmentDate == null) {
      return document;
    }
    try (var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
      var before = era.beforeDate(document.beforeDate().inflated(), assessmentDate);
      return new StoredDocument(Deflated.of(before, deflater), document.afterDate());
    }
  }

  private static byte[] compressed(StoredDocument document, byte[] day) {
    var before = document.beforeDate();
    var after = document.afterDate();
    return new GzipMember(before.content().length + after.content().length + MEMBER_OVERHEAD)
        .add(before)
        .add(Deflated.literal(day))
        .add(after)
        .finish();
  }

  private static byte[] plain(StoredDocument document, byte[] day) {
    var before = document.beforeDate().inflated();
    var after = document.afterDate().inflated();
    return ByteBuffer.allocate(before.length + day.length + after.length)
        .put(before)
        .put(day)
        .put(after)
        .array();
  }
}
