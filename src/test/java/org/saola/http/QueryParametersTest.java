package org.saola.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {

  @ParameterizedTest(name = "{0} -> {1} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a=1&b=2           | a=1 b=2         | names and values keep their order
          b=2&a=1&b=3       | b=2 a=1 b=3     | names may repeat
          name=Canis+lupus  | name=Canis_lupus| + is a space
          name=Canis%20lupus| name=Canis_lupus| %20 is a space
          name=a%2Bb        | name=a+b        | an escaped + is a +
          a=1&&b=2&         | a=1 b=2         | empty parts are nothing
          a                 | a=              | no = is an empty value
          =1                | =1              | a name may be empty
          a=1=2             | a=1=2           | only the first = divides
          page%5B%5D=1      | page[]=1        | arrays are for the caller to see
          page[a]=1         | page[a]=1       | brackets need no escape
          a;b=1             | a;b=1           | ; divides nothing
          %C3%A9=%e2%82%ac  | é=€             | UTF-8 in escapes of either case
          a%26b=%3D         | a&b==           | escaped dividers divide nothing
          """)
  void parsesAsTheReferenceDoes(String query, String expected, String because) {
    var parsed =
        QueryParameters.parse(query).all().stream()
            .map(parameter -> parameter.name() + "=" + parameter.value().replace(' ', '_'))
            .collect(Collectors.joining(" "));
    assertThat(parsed).as(because).isEqualTo(expected);
  }

  @Test
  void hasNoParametersWithoutQuery() {
    assertThat(QueryParameters.parse(null).all()).isEmpty();
    assertThat(QueryParameters.parse("").all()).isEmpty();
  }

  @Test
  void keepsNulForTheCallerToRefuse() {
    assertThat(QueryParameters.parse("name=a%00b").find("name")).contains("a\0b");
  }

  @Test
  void readsUnescapedBytesAsUtf8() {
    // the server hands over one char per byte: C3 A9 is é
    assertThat(QueryParameters.parse("name=\u00c3\u00a9").find("name")).contains("é");
  }

  @Test
  void findsTheLastOfRepeatedParameters() {
    assertThat(QueryParameters.parse("a=1&b=2&a=3").find("a")).contains("3");
    assertThat(QueryParameters.parse("a=1").find("b")).isEmpty();
  }

  @ParameterizedTest(name = "{0} because {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a=%       | % at the end
          a=%2      | one digit
          a=%zz     | no digits
          %=1       | broken in the name
          a=%FF%FE  | bytes that are not UTF-8
          a=%C3     | half a character
          a=%C0%80  | an overlong NUL
          a=%ED%A0%80 | half a surrogate pair
          """)
  void refusesMalformedQueries(String query, String because) {
    assertThatThrownBy(() -> QueryParameters.parse(query))
        .as(because)
        .isInstanceOf(MalformedQuery.class);
  }

  @Test
  void writesSortedFormEncodedQueries() {
    assertThat(
            QueryParameters.toQueryString(
                Map.of(
                    "page", "2", "name", "Canis lupus", "language", "en,fr", "b", "10:00~*é&=+")))
        .isEqualTo("b=10%3A00~%2A%C3%A9%26%3D%2B&language=en%2Cfr&name=Canis+lupus&page=2");
    assertThat(QueryParameters.toQueryString(Map.of())).isEmpty();
  }

  @Test
  void decodesPathsWithoutTouchingPlus() {
    assertThat(PercentEncoding.decodePath("/a+b/%C3%A9")).isEqualTo("/a+b/é");
    assertThatThrownBy(() -> PercentEncoding.decodePath("/%g0")).isInstanceOf(MalformedQuery.class);
  }

  @ParameterizedTest(name = "of {0}: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                        | ''                    | there is no query
          a=1&b=2                   | ''                    | it was not sent
          release=1                 | release=1             | it is alone
          a=%zz&release=1&b=%zz     | release=1             | the rest may be malformed
          release=1&release=2       | release=1 release=2   | names may repeat
          release                   | release=              | no = is an empty value
          &&release=a=b&            | release=a=b           | empty parts are nothing
          releases=1&xrelease=1     | ''                    | the whole name counts
          a=release&b=%26release=1  | ''                    | a value is no name
          release[]=1&release[a]=2  | release[]=1 release[a]=2 | arrays are for the caller to see
          release%5B%5D=1           | release[]=1           | escaped or not
          %72eleas%65=%31           | release=1             | letters may be escaped
          %72elease%zz=1            | ''                    | what can't be read is no name
          """)
  void findsTheParametersOfAName(String query, String expected, String because) {
    var found =
        QueryParameters.named("release", query).stream()
            .map(parameter -> parameter.name() + "=" + parameter.value())
            .collect(Collectors.joining(" "));
    assertThat(found).as(because).isEqualTo(expected);
  }
}
