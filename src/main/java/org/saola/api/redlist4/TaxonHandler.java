package org.saola.api.redlist4;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.api.redlist4.Content.Plain;
import org.saola.api.redlist4.document.Era;
import org.saola.api.redlist4.document.JsonWriter;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;
import org.saola.store.redlist.RedListSnapshot;

/** A taxon with its assessments, by number or by name (contract 1.1 and 6.6). */
final class TaxonHandler {
  private static final String GENUS = "genus_name";
  private static final String SPECIES = "species_name";
  private static final String INFRARANK = "infra_name";
  private static final String SUBPOPULATION = "subpopulation_name";
  static final Set<String> NAMES = Set.of(GENUS, SPECIES, INFRARANK, SUBPOPULATION);

  private final Answers answers;
  private final Era era;

  TaxonHandler(Answers answers, Era era) {
    this.answers = answers;
    this.era = era;
  }

  Reply<Response> byId(String sisId, Request request, RedListSnapshot snapshot) {
    var id = Identifier.parse(sisId).orElseThrow(RefusedRequest::notFound);
    return answer(request, snapshot, id, null);
  }

  Reply<Response> byName(Request request, RedListSnapshot snapshot) {
    var names = ListFilters.chosen(QueryParameters.parse(request.query()), NAMES);
    if (names.getOrDefault(GENUS, "").isBlank() || names.getOrDefault(SPECIES, "").isBlank()) {
      throw RefusedRequest.notFound();
    }
    var id =
        snapshot
            .exactNames()
            .taxon(
                names.get(GENUS),
                names.get(SPECIES),
                names.get(INFRARANK),
                names.get(SUBPOPULATION))
            .orElseThrow(() -> RefusedRequest.unknownName(candidates(names)));
    return answer(request, snapshot, id, names);
  }

  /** Where the native API says which taxa a name may mean. */
  private static String candidates(Map<String, String> names) {
    var name =
        Stream.of(GENUS, SPECIES, INFRARANK)
            .map(part -> names.getOrDefault(part, "").strip())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return "/api/saola/v1/match?" + QueryParameters.toQueryString(Map.of("name", name));
  }

  private Reply<Response> answer(
      Request request, RedListSnapshot snapshot, int sisId, @Nullable Map<String, String> names) {
    var release = snapshot.release().id();
    var question = names == null ? "sis/" + sisId : "name/" + sisId + names;
    return answers.answerLater(request, release, question, () -> render(snapshot, sisId, names));
  }

  private Plain render(RedListSnapshot snapshot, int sisId, @Nullable Map<String, String> names) {
    var taxon = snapshot.taxon(sisId).orElseThrow(RefusedRequest::notFound).inflated();
    var out = new JsonWriter(taxon.length + 4096);
    out.object(() -> {
      if (names == null) {
        out.integer("sis_id", sisId);
      }
      out.json("taxon", taxon);
      ListHandler.items(out, snapshot, snapshot.placesOfTaxon(sisId), era, null);
      if (names != null) {
        out.object("params", () -> names.forEach(out::text));
      }
    });
    return new Plain(out.toBytes());
  }
}
