package org.saola.api.saola1;

import java.util.List;
import org.saola.admission.Answer;
import org.saola.api.saola1.Problem.Kind;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Header;
import org.saola.message.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers of this API: compact JSON, with entity tags, compressed where it is worth it. */
public final class JsonAnswer {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String CONTENT_TYPE = "application/json; charset=utf-8";

  /** Leads to how to cite an answer, and to the terms under which it may be used. */
  public static final Header CITE_AND_TERMS =
      new Header("Link", "</cite>; rel=\"cite-as\", </terms>; rel=\"license\"");

  private JsonAnswer() {}

  /** An empty document to fill. */
  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /**
   * The document, or 304 for a client that has it.
   *
   * @param release that it comes from, 0 when none
   * @param records ids of the full records in it
   */
  public static Answer of(Request request, JsonNode document, long release, int... records) {
    return Answer.of(response(request, bytes(document)), release, records);
  }

  /** The same with a header that says how to cite it, and under which terms it may be used. */
  public static Answer citable(Request request, JsonNode document, long release, int... records) {
    var body = new Representation(CONTENT_TYPE, bytes(document), List.of(CITE_AND_TERMS), false);
    return Answer.of(body.response(request), release, records);
  }

  /** A document that nobody may keep. */
  public static Answer unkept(JsonNode document) {
    return Answer.of(
        Response.of(200, CONTENT_TYPE, bytes(document)).with("Cache-Control", "no-store"), 0);
  }

  /**
   * The same of something that was begun.
   *
   * @param status 201, made; 202, to be done
   * @param path where it can be seen
   */
  public static Answer begun(int status, String path, JsonNode document) {
    return Answer.of(
        Response.of(status, CONTENT_TYPE, bytes(document))
            .with("Cache-Control", "no-store")
            .with("Location", path),
        0);
  }

  /** A problem that passes. */
  public static Answer unavailable(Message detail, Request request) {
    return of(Problem.of(Kind.SERVICE_UNAVAILABLE, detail), request);
  }

  /** A problem document. */
  static Answer of(Problem problem, Request request) {
    var language = RefusalLanguage.of(request);
    var document =
        object()
            .put("type", "about:blank")
            .put("title", problem.title(language))
            .put("status", problem.status())
            .put("detail", problem.in(language))
            .put("instance", request.path());
    if (!problem.candidates().isEmpty()) {
      problem.candidates().forEach(document.putArray("candidates")::add);
    }
    var response =
        Response.of(problem.status(), "application/problem+json", bytes(document))
            .with("Cache-Control", "no-cache")
            .with("Content-Language", language.code())
            .with("Vary", "Accept-Language, Cookie");
    return Answer.refused(response, problem.getMessage());
  }

  private static byte[] bytes(JsonNode document) {
    return JSON.writeValueAsBytes(document);
  }

  private static Response response(Request request, byte[] plain) {
    return Representation.of(CONTENT_TYPE, plain).response(request);
  }
}
