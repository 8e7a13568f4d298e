package org.saola.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublicAddressTest {
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      textBlock =
          """
          https://redlist.example.org      , https://redlist.example.org  , it is an origin already
          https://redlist.example.org/     , https://redlist.example.org  , the root is no path
          http://localhost:8080            , http://localhost:8080        , the port belongs to it
          https://example.org/saola        ,                              , links would lose the path
          ftp://example.org                ,                              , browsers read HTTP
          redlist.example.org              ,                              , it says no scheme
          http:redlist.example.org         ,                              , it has no host
          https://red list.example.org     ,                              , blanks are no part of a host
          ''                               ,                              , it says nothing
          """)
  void anAddressTellsItsOriginOrNothing(String address, String origin, String because) {
    assertThat(PublicAddress.origin(address)).as(because).isEqualTo(Optional.ofNullable(origin));
  }
}
