package org.saola.api.redlist4;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Consumer;
import org.saola.api.redlist4.Content.Plain;
import org.saola.api.redlist4.document.CodeListDocument;
import org.saola.api.redlist4.document.DocumentRenderer;
import org.saola.api.redlist4.document.JsonWriter;
import org.saola.api.redlist4.document.RankNames;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;
import org.saola.redlist.CodeLists;
import org.saola.redlist.Group;
import org.saola.store.redlist.RedListSnapshot;

/** What has neither parameters nor pages: code lists, names of ranks, facts of the release. */
final class FactHandler {
  private static final byte[] NO_GREEN_STATUS = "{\"assessments\":[]}".getBytes(UTF_8);

  private final Answers answers;
  private final CodeListDocument codeLists;

  FactHandler(Answers answers, CodeLists codeLists) {
    this.answers = answers;
    this.codeLists = new CodeListDocument(codeLists);
  }

  Response codeList(Group group, Request request) {
    return answers.answer(request, 0, group.path(), () -> new Plain(codeLists.list(group)));
  }

  Reply<Response> rankNames(Group rank, Request request, RedListSnapshot snapshot) {
    return answers.answerLater(
        request,
        snapshot.release().id(),
        rank.path(),
        () -> one(out -> out.texts(rank.path() + "_names", RankNames.of(rank, snapshot))));
  }

  Response apiVersion(Request request) {
    return answers.answer(
        request, 0, "api_version", () -> one(out -> out.text("api_version", "v4")));
  }

  Response fact(Route.Fact fact, Request request, RedListSnapshot snapshot) {
    return answers.answer(
        request, snapshot.release().id(), fact.name(), () -> fact(fact, snapshot));
  }

  private static Plain fact(Route.Fact fact, RedListSnapshot snapshot) {
    return switch (fact) {
      case RED_LIST_VERSION ->
          one(out -> out.text("red_list_version", snapshot.release().description().label()));
      case SPECIES_COUNT -> one(out -> out.integer("count", snapshot.speciesCount()));
      case GREEN_STATUS ->
          new Plain(snapshot.text(DocumentRenderer.GREEN_STATUS).orElse(NO_GREEN_STATUS));
    };
  }

  private static Plain one(Consumer<JsonWriter> field) {
    var out = new JsonWriter();
    out.object(() -> field.accept(out));
    return new Plain(out.toBytes());
  }
}
