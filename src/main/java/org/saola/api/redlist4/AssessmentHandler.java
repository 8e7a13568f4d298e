package org.saola.api.redlist4;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.saola.api.redlist4.document.Era;
import org.saola.gzip.Deflated;
import org.saola.gzip.GzipMember;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.body.ContentHash;
import org.saola.http.body.EncodedBody;
import org.saola.http.work.Reply;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.StoredDocument;

/** {@code GET assessment/{id}}: sent as it is stored, around the day of access (contract 3.3). */
final class AssessmentHandler {
  private static final long MOST_BYTES = 32L << 20;
  private static final int OVERHEAD = 200;

  /** Header, day and trailer of a gzip member. */
  private static final int MEMBER_OVERHEAD = 64;

  private final Clock clock;
  private final Era era;
  private final Cache<Key, StoredDocument> documents =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Key _, StoredDocument document) ->
              document.beforeDate().content().length
                  + document.afterDate().content().length
                  + OVERHEAD)
          .recordStats()
          .build();
  private final TagsOfReleases tags = new TagsOfReleases();

  AssessmentHandler(Clock clock, Era era) {
    this.clock = clock.withZone(Era.LONDON);
    this.era = era;
  }

  private record Key(long release, int place) {}

  Cache<?, ?> measured() {
    return documents;
  }

  Reply<Response> answer(String id, Request request, RedListSnapshot snapshot) {
    int place = place(id, snapshot);
    var today = LocalDate.now(clock);
    var tagsOfToday = tags.of(snapshot.release().id(), snapshot.size(), today);
    var known = tagsOfToday.find(place);
    var notModified = known == null ? null : Answers.HEADERS.unchanged(request, known, List.of());
    return notModified != null
        ? Reply.now(notModified)
        : document(snapshot, place)
            .map(document -> answer(request, document, today, place, tagsOfToday));
  }

  private static Response answer(
      Request request, StoredDocument document, LocalDate today, int place, AssessmentTags tags) {
    var day = Era.accessed(today).getBytes(UTF_8);
    var known = tags.find(place);
    if (known != null && request.acceptsGzip()) {
      return answer(request, compressed(document, day), true, known);
    }
    var plain = plain(document, day);
    var tag = known == null ? tags.keep(place, ContentHash.of(plain)) : known;
    return request.acceptsGzip()
        ? answer(request, compressed(document, day), true, tag)
        : answer(request, plain, false, tag);
  }

  private static Response answer(Request request, byte[] body, boolean gzip, String tag) {
    return Answers.HEADERS.answer(request, new EncodedBody(body, gzip, tag));
  }

  private static int place(String id, RedListSnapshot snapshot) {
    var number = Identifier.parse(id);
    var place = number.isEmpty() ? null : snapshot.placeOf(number.get());
    if (place == null || place.isEmpty()) {
      throw RefusedRequest.notFound("Assessment ID %s not found".formatted(id));
    }
    return place.getAsInt();
  }

  private Reply<StoredDocument> document(RedListSnapshot snapshot, int place) {
    var key = new Key(snapshot.release().id(), place);
    var kept = documents.getIfPresent(key);
    return kept != null
        ? Reply.now(kept)
        : Reply.reading(() -> {
          var document = ofEra(snapshot.document(place), snapshot.summary(place).assessmentDate());
          documents.put(key, document);
          return document;
        });
  }

  private StoredDocument ofEra(StoredDocument document, @Nullable LocalDate assessmentDate) {
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
