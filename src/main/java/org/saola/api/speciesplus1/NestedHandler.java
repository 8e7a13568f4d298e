package org.saola.api.speciesplus1;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.speciesplus1.document.NestedAnswer;
import org.saola.api.speciesplus1.document.WireFormat;
import org.saola.http.Request;
import org.saola.http.work.Reply;
import org.saola.language.Language;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/** Answers the endpoints below one taxon concept (contract 2.3 to 2.5). */
final class NestedHandler {
  private final Answers answers;

  NestedHandler(Answers answers) {
    this.answers = answers;
  }

  /**
   * The answer.
   *
   * @param snapshot null while nothing was imported
   * @throws RefusedRequest if the release has no such taxon concept
   */
  Reply<Answer> answer(
      NestedRequest wanted, Request request, @Nullable SpeciesPlusSnapshot snapshot) {
    var number = wanted.number();
    var found = snapshot == null || number.isEmpty() ? number : snapshot.placeOf(number.getAsInt());
    if (snapshot == null || found.isEmpty()) {
      throw RefusedRequest.noTaxonConcept(wanted.id());
    }
    int place = found.getAsInt();
    var gzip = request.acceptsGzip();
    return answers.answer(
        request,
        wanted.format(),
        new Variant(snapshot.release().id(), snapshot.release().identity(), wanted, gzip),
        List.of(),
        () -> Content.of(body(wanted, place, snapshot), gzip, snapshot.idAt(place)));
  }

  private static byte[] body(NestedRequest wanted, int place, SpeciesPlusSnapshot snapshot) {
    var answer = new NestedAnswer(wanted.endpoint(), wanted.scope(), wanted.day());
    if (wanted.format() == WireFormat.XML) {
      return answer.xml(snapshot.records(new int[] {place}).getFirst(), wanted.language());
    }
    // A language without texts of its own has no form of its own.
    return Stream.of(wanted.language(), Language.EN)
        .flatMap(language -> snapshot.load(wanted.endpoint().form(language), place).stream())
        .findFirst()
        .map(answer::json)
        .orElseGet(answer::emptyJson);
  }
}
