package org.saola.api.saola1.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Representation;
import org.saola.api.saola1.Resource;
import org.saola.http.Request;
import org.saola.http.work.Reply;
import org.saola.store.names.Names;
import org.saola.store.names.ReleaseCrosswalk;
import org.saola.store.names.ReleaseNames;
import org.saola.store.release.Dataset;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.Relation;
import org.saola.taxonomy.match.SourceTaxon;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET crosswalk}: how the taxa of CITES relate to those of the Red List. */
public final class CrosswalkResource implements Resource {
  private static final List<String> PARAMETERS =
      List.of("relation", "question", "taxon", "format", "species_plus", "red_list");
  private static final List<String> COLUMNS =
      List.of(
          "cites_id",
          "iucn_id",
          "relation",
          "question",
          "direction",
          "carry_category",
          "carry_appendix",
          "score",
          "evidence",
          "cites_name",
          "iucn_name");

  private final Names names;

  public CrosswalkResource(Names names) {
    this.names = names;
  }

  @Override
  public String path() {
    return "crosswalk";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), PARAMETERS);
    var filter = relation(parameters).and(doubt(parameters)).and(taxon(parameters));
    var format = CrosswalkFormat.of(question.request(), parameters);
    var speciesPlus = dataset(parameters, "species_plus", names.usual().speciesPlus());
    var redList = dataset(parameters, "red_list", names.usual().redList());
    return Reply.computing(() -> {
      var crosswalk =
          names
              .crosswalk(speciesPlus, redList)
              .orElseThrow(() ->
                  Problem.of(Problem.Kind.NO_DATA, "dataset.both", speciesPlus.id(), redList.id()));
      var rows = crosswalk.rows().stream().filter(filter);
      return switch (format) {
        case JSON -> json(question.request(), crosswalk, rows);
        case CSV ->
            TableAnswer.citable(
                question.request(), COLUMNS, rows.iterator(), CrosswalkResource::cells);
        case SSSOM ->
            Answer.of(
                new Representation(
                        CrosswalkFormat.SSSOM.contentType(),
                        SssomTable.of(address(question.request()), crosswalk, rows).getBytes(UTF_8),
                        List.of(JsonAnswer.CITE_AND_TERMS),
                        false)
                    .response(question.request()),
                0);
      };
    });
  }

  private static String address(Request request) {
    return request.origin() + request.path();
  }

  private Dataset dataset(Parameters parameters, String name, Dataset usual) {
    var wanted = parameters.text(name);
    if (wanted.isEmpty()) {
      return usual;
    }
    return names.datasets().stream()
        .filter(dataset -> dataset.kind() == usual.kind() && dataset.id().equals(wanted.get()))
        .findFirst()
        .orElseThrow(() ->
            Problem.badRequest(
                "dataset.kind",
                name,
                Parameters.shown(wanted.get()),
                names.datasets().stream()
                    .filter(dataset -> dataset.kind() == usual.kind())
                    .map(Dataset::id)
                    .collect(Collectors.joining(", "))));
  }

  private static Predicate<CrosswalkRow> relation(Parameters parameters) {
    var wanted = parameters.text("relation");
    if (wanted.isEmpty()) {
      return _ -> true;
    }
    var found =
        Arrays.stream(Relation.values())
            .filter(each -> each.word().equals(wanted.get()))
            .findFirst()
            .orElseThrow(() ->
                Problem.badRequest(
                    "value.none",
                    "relation",
                    Parameters.shown(wanted.get()),
                    Arrays.stream(Relation.values())
                        .map(Relation::word)
                        .collect(Collectors.joining(", "))));
    return row -> row.relation() == found;
  }

  private static Predicate<CrosswalkRow> doubt(Parameters parameters) {
    return switch (parameters.text("question").orElse("")) {
      case "" -> _ -> true;
      case "true" -> CrosswalkRow::question;
      case "false" -> row -> !row.question();
      default -> throw Problem.badRequest("value.question");
    };
  }

  private static Predicate<CrosswalkRow> taxon(Parameters parameters) {
    Optional<String> id = parameters.text("taxon");
    return row ->
        id.isEmpty() || row.cites().id().equals(id.get()) || row.redList().id().equals(id.get());
  }

  private static Answer json(
      Request request, ReleaseCrosswalk crosswalk, Stream<CrosswalkRow> rows) {
    var document = JsonAnswer.object();
    side(document.putObject("species_plus"), crosswalk.speciesPlus());
    side(document.putObject("red_list"), crosswalk.redList());
    var links = document.putArray("links");
    rows.forEach(row -> write(links.addObject(), row));
    return JsonAnswer.citable(request, document, 0);
  }

  private static void side(ObjectNode out, ReleaseNames names) {
    out.put("dataset", names.dataset().id())
        .put("release", names.release().description().label())
        .put("number", names.release().number());
  }

  static void write(ObjectNode out, CrosswalkRow row) {
    taxon(out, "cites", row.cites());
    taxon(out, "iucn", row.redList());
    out.put("relation", row.relation().word())
        .put("question", row.question())
        .put("direction", row.direction().word())
        .put("carry_category", word(row.category()))
        .put("carry_appendix", word(row.appendix()))
        .put("score", row.score());
    row.evidence().forEach(out.putArray("evidence")::add);
  }

  private static void taxon(ObjectNode out, String side, SourceTaxon taxon) {
    out.put(side + "_id", taxon.id()).put(side + "_name", taxon.accepted().name());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static List<@Nullable Object> cells(CrosswalkRow row) {
    return Arrays.asList(
        row.cites().id(),
        row.redList().id(),
        row.relation().word(),
        row.question(),
        row.direction().word(),
        word(row.category()),
        word(row.appendix()),
        row.score(),
        String.join("|", row.evidence()),
        row.cites().accepted().name(),
        row.redList().accepted().name());
  }
}
