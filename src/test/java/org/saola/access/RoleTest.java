package org.saola.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {

  @ParameterizedTest(name = "{0} may use the API: {1}")
  @CsvSource({"api,true", "ADMIN,true", "Contributor,false", "secretariat,true", "elibrary,true"})
  void everyRoleButContributorMayUseTheApi(String code, boolean allowed) {
    assertThat(Role.find(code).orElseThrow().mayUseApi()).isEqualTo(allowed);
  }

  @Test
  void findsNoRoleOfAnotherName() {
    assertThat(Role.find("default")).isEmpty();
  }
}
