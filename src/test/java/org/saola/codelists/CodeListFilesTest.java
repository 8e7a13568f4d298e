package org.saola.codelists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.redlist.Assessment.Category;
import org.saola.redlist.CodeLists;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;

class CodeListFilesTest {
  private static final CodeLists LISTS = CodeListFiles.load();

  @ParameterizedTest(name = "{0} has {1} entries")
  @CsvSource({
    "BIOGEOGRAPHICAL_REALMS, 8",
    "CONSERVATION_ACTIONS, 42",
    "COUNTRIES, 250",
    "FAOS, 19",
    "GROWTH_FORMS, 24",
    "HABITATS, 126",
    "POPULATION_TRENDS, 4",
    "RESEARCH, 17",
    "SCOPES, 14",
    "STRESSES, 16",
    "SYSTEMS, 3",
    "THREATS, 130",
    "USE_AND_TRADE, 18"
  })
  void listsAreComplete(Group group, int count) {
    assertThat(LISTS.entries(group)).hasSize(count);
  }

  @Test
  void findsByCodeAndByDescription() {
    var namibia = new Coded("NA", "Namibia");
    assertThat(LISTS.find(Group.COUNTRIES, "NA")).hasValue(namibia);
    assertThat(LISTS.find(Group.COUNTRIES, "na")).isEmpty();
    assertThat(LISTS.findByDescription(Group.COUNTRIES, " namibia ")).hasValue(namibia);
    assertThat(LISTS.findByDescription(Group.SCOPES, "Atlantis")).isEmpty();
  }

  @Test
  void tellsCategoriesApartByCaseAndVersion() {
    assertThat(LISTS.categories()).hasSize(50);
    assertThat(LISTS.categories("EX"))
        .extracting(Category::version)
        .isEqualTo(List.of("3.1", "2.3", "Earlier Version"));
    assertThat(LISTS.categories("nt"))
        .extracting(Category::description)
        .isEqualTo(List.of("Not Threatened"));
    assertThat(LISTS.findCategory("3.1", "critically endangered"))
        .map(Category::code)
        .hasValue("CR");
  }

  @Test
  void groupsOfWholeTaxaAreGroupsOfTheList() {
    assertThat(LISTS.comprehensiveGroups()).hasSize(51);
    assertThat(LISTS.comprehensiveGroupsOf(Group.CLASS, "CHONDRICHTHYES"))
        .containsExactlyInAnyOrder("sharks_and_rays", "fishes")
        .allMatch(name -> LISTS.findComprehensiveGroup(name).isPresent());
    assertThat(LISTS.comprehensiveGroupsOf(Group.CLASS, "AVES")).containsExactly("birds");
  }
}
