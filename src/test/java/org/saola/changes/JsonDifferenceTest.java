package org.saola.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class JsonDifferenceTest {
  private static final JsonDifference DIFFERENCE =
      new JsonDifference(List.of("id", "sis_id", "code", "credit_type_name", "name"));
  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":1}                  | {"a":1}                        |                               | what is equal needs no step
          {"a":1,"b":2}            | {"b":2,"a":1}                  |                               | the order of fields says nothing
          {"a":1}                  | {"a":2}                        | replace /a                    | a value is replaced
          {"a":1}                  | {"a":1.0}                      | replace /a                    | another number is another text
          {"a":1}                  | {"a":null}                     | replace /a                    | null is a value
          {"a":1}                  | {}                             | remove /a                     | a field may go
          {}                       | {"a":{"b":1}}                  | add /a                        | a field comes whole
          {"a":{"b":1}}            | {"a":{"b":2}}                  | replace /a/b                  | only what differs is replaced
          {"a":{"b":1}}            | {"a":[1]}                      | replace /a                    | another kind of value is another value
          {"a/b":1,"c~d":1}        | {"a/b":2,"c~d":2}              | replace /a~1b, replace /c~0d  | names are escaped in pointers
          {"a":["x","y"]}          | {"a":["z","x","y"]}            | add /a/0                      | one inserted text moves nothing else
          {"a":["x","y","z"]}      | {"a":["x","z"]}                | remove /a/1                   | one removed text moves nothing else
          {"a":["x","x"]}          | {"a":["x","x","x"]}            | add /a/2                      | equal texts are told apart by their number
          {"a":["x","y"]}          | {"a":["y","x"]}                | remove /a/1, add /a/0         | another order is a move
          {"a":[{"id":1},{"id":2}]} | {"a":[{"id":3},{"id":1},{"id":2}]} | add /a/0                 | elements are matched by their id
          {"a":[{"id":1,"t":1}]}   | {"a":[{"id":1,"t":2}]}         | replace /a/0/t                | an element with the same id is the same one
          {"a":[{"id":1,"t":1}]}   | {"a":[{"id":2,"t":1}]}         | remove /a/0, add /a/0         | an element with another id is another one
          {"a":[{"code":"1"},{"code":"1","n":1}]} | {"a":[{"code":"1"},{"code":"1","n":2}]} | replace /a/1/n | codes may repeat themselves
          {"a":[{"id":1},{"id":2,"t":1},{"id":3}]} | {"a":[{"id":2,"t":2},{"id":4}]} | remove /a/2, remove /a/0, replace /a/0/t, add /a/1 | all at once
          """)
  void findsTheSteps(String before, String after, String steps, String because) {
    var old = JSON.readTree(before);
    var young = JSON.readTree(after);
    var edits = DIFFERENCE.between(old, young);
    assertThat(edits.stream().map(edit -> edit.op().code() + " " + edit.path()))
        .as(because)
        .isEqualTo(steps == null ? List.of() : List.of(steps.split(", ")));
    assertThat(JsonPatch.apply(old, edits)).as(because).isEqualTo(young);
    assertThat(JsonPatch.revert(young, edits)).as(because).isEqualTo(old);
  }

  @Test
  void wholeDocumentsComeAndGo() {
    var document = JSON.readTree("{\"a\":1}");
    var added = DIFFERENCE.between(null, document);
    assertThat(JsonPatch.apply(null, added)).isEqualTo(document);
    assertThat(JsonPatch.revert(document, added)).isNull();
    var removed = DIFFERENCE.between(document, null);
    assertThat(JsonPatch.apply(document, removed)).isNull();
    assertThat(JsonPatch.revert(null, removed)).isEqualTo(document);
    assertThat(DIFFERENCE.between(null, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{\"a\":2}", "{}", "[1]", "{\"a\":{\"b\":1}}"})
  void refusesADocumentThatTheStepsWereNotMadeFor(String other) {
    var edits =
        DIFFERENCE.between(JSON.readTree("{\"a\":1,\"b\":[1]}"), JSON.readTree("{\"b\":[2]}"));
    assertThatThrownBy(() -> JsonPatch.apply(JSON.readTree(other), edits))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not fit the document");
  }

  @Test
  void stepsLeadFromAnyDocumentToAnyOtherAndBack() {
    var random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      var old = JSON.createObjectNode();
      old.set("list", list(random, 3));
      old.set("other", value(random, 3));
      var young = old.deepCopy();
      for (int edits = random.nextInt(4); edits > 0; edits--) {
        disturb((ArrayNode) young.get("list"), random);
      }
      if (random.nextInt(5) == 0) {
        young.set("other", value(random, 3));
      }
      var before = old.deepCopy();
      var edits = DIFFERENCE.between(old, young);
      assertThat(JsonPatch.apply(old, edits)).isEqualTo(young);
      assertThat(JsonPatch.revert(young, edits)).isEqualTo(old);
      assertThat(edits.isEmpty()).isEqualTo(old.equals(young));
      assertThat(old).as("nobody's document is changed").isEqualTo(before);
    }
  }

  private static void disturb(ArrayNode list, Random random) {
    int at = random.nextInt(list.size() + 1);
    if (at == list.size() || random.nextInt(3) == 0) {
      list.insert(at, value(random, 2));
    } else if (random.nextBoolean()) {
      list.remove(at);
    } else {
      list.add(list.remove(at));
    }
  }

  private static ArrayNode list(Random random, int depth) {
    var list = JSON.createArrayNode();
    for (int left = random.nextInt(8); left > 0; left--) {
      list.add(value(random, depth - 1));
    }
    return list;
  }

  private static JsonNode value(Random random, int depth) {
    return switch (depth == 0 ? random.nextInt(3) : random.nextInt(6)) {
      case 0 -> JSON.getNodeFactory().numberNode(random.nextInt(4));
      case 1 -> JSON.getNodeFactory().stringNode("t" + random.nextInt(4));
      case 2 -> JSON.getNodeFactory().nullNode();
      case 3 -> list(random, depth);
      default -> {
        var object = JSON.createObjectNode();
        if (random.nextBoolean()) {
          object.put(random.nextBoolean() ? "id" : "code", random.nextInt(5));
        }
        object.set("x" + random.nextInt(2), value(random, depth - 1));
        yield object;
      }
    };
  }
}
