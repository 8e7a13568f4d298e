package org.saola.http.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.http.MalformedQuery;

class RouteTableTest {
  private static final RouteTable<String> TABLE =
      new RouteTable<String>()
          .add("{any}/list", "lists")
          .add("taxa/sis/{id}", "one")
          .add("taxa/{rank}/{name}", "named")
          .add("taxa/list", "taxa")
          .add("taxa", "all");

  @ParameterizedTest(name = "{0} -> {1} {2} because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/taxa            | all   | {}                   | nothing is named
          /api/taxa/           | all   | {}                   | a slash at the end does not count
          /api/taxa//          | none  |                      | but only one
          /api/taxa/list       | taxa  | {}                   | a beginning that is said comes first
          /api/birds/list      | lists | {any=birds}          | then any
          /api/taxa/sis/5      | one   | {id=5}               | of two that fit the first counts
          /api/taxa/genus/Mira | named | {rank=genus, name=Mira} | names are in order
          /api/taxa/genus/M%2Fa | named | {rank=genus, name=M/a} | segments are decoded one by one
          /api/taxa/sis//      | none  |                      | a name stands for any text but none
          /api/Taxa            | none  |                      | case counts
          /api/taxa/sis/5/6    | none  |                      | so does length
          /api                 | none  |                      | there is nothing below
          /api/                | none  |                      | nor here
          /apis/taxa           | none  |                      | it is another base
          """)
  void finds(String path, String target, String named, String because) {
    var found = TABLE.find(RouteTable.below("/api", path));
    assertThat(found.map(RouteTable.Found::target).orElse("none")).as(because).isEqualTo(target);
    found.ifPresent(each -> assertThat(each.named()).as(because).hasToString(named));
  }

  @Test
  void aPathThatIsNoTextIsRefused() {
    assertThatThrownBy(() -> RouteTable.below("/api", "/api/%ff"))
        .isInstanceOf(MalformedQuery.class);
  }

  @Test
  void theFixedPartTellsPatternsApart() {
    assertThat(PathPattern.of("red-list/taxa/{sis_id}").fixedPart()).isEqualTo("red-list/taxa");
  }

  @ParameterizedTest(name = "{0} -> {1} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /accounts/17/end  | {account=17} | digits
          /accounts/1a/end  | none         | not digits alone
          /accounts//end    | none         | nor none of them
          /accounts/999999999999999999/end  | {account=999999999999999999} | a long number
          /accounts/1000000000000000000/end | none                         | but no longer one
          /accounts/17/end/ | none         | as sent, a slash at the end counts
          /accounts/%31/end | none         | as sent, nothing is decoded
          """)
  void aNameMayTakeSomeTextsOnly(String path, String expected, String because) {
    var named = PathPattern.of("/accounts/{account:digits}/end").match(PathPattern.raw(path));
    assertThat(named == null ? "none" : named.toString()).as(because).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1} -> {2} because {3}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          {key}/{block}.{form:csv|json} ; a.b/range.csv  ; {key=a.b, block=range, form=csv} ; two names in a segment
          {key}/{block}.{form:csv|json} ; a/b.c.json     ; {key=a, block=b.c, form=json}    ; the last dot parts them
          {key}/{block}.{form:csv|json} ; a/range.exe    ; none                             ; not one of the words
          {key}/{block}.{form:csv|json} ; a/range        ; none                             ; there is no dot
          {key}/{block}.{form:csv|json} ; a/.csv         ; none                             ; nothing before it
          {key}/checked.{form}          ; a/checked.csv  ; {key=a, form=csv}                ; what is said before the dot
          {key}/checked.{form}          ; a/other.csv    ; none                             ; is another word
          {key}/checked.{form}          ; a/checked.     ; none                             ; nothing after it
          {key}/all.json                ; a/all.json     ; {key=a}                          ; a dot in what is said
          """)
  void aDotPartsASegment(String pattern, String path, String expected, String because) {
    var named = PathPattern.of(pattern).match(path);
    assertThat(named == null ? "none" : named.toString()).as(because).isEqualTo(expected);
  }

  @Test
  void aHashHasItsLength() {
    var pattern = PathPattern.of("{session:hash}");
    assertThat(pattern.match(PathPattern.raw("/" + "0a".repeat(32)))).isNotNull();
    assertThat(pattern.match(PathPattern.raw("/" + "0a".repeat(31)))).isNull();
  }

  @Test
  void aKindThatIsNotKnownIsRefused() {
    assertThatThrownBy(() -> PathPattern.of("{id:number}")).hasMessageContaining("{id:number}");
  }
}
