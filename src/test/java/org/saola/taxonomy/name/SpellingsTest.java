package org.saola.taxonomy.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.taxonomy.name.text.Spellings;

class SpellingsTest {

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "Aus x bus, Aus ×bus",
    "Aus × bus, Aus ×bus",
    "Aus X bus, Aus × bus",
    "Aus ×bus, Aus x bus",
    "x Aus bus, ×Aus bus",
    "Aus\u00a0bus, Aus bus",
    "'Aus  bus', Aus bus",
    "Aus_bus, Aus bus",
    "Aus be\u0301us, Aus b\u00e9us",
    "Aus b\u00e9us, Aus be\u0301us",
    "Aus o’bus, Aus o'bus",
    "Aus o'bus, Aus o’bus"
  })
  void findsWhatLooksAlike(String asked, String known) {
    boolean found = Spellings.<Boolean>find(asked, known::equals, each -> !each);
    assertThat(found).isTrue();
  }

  @Test
  void changesNothingOfWhatIsFound() {
    var known = Map.of("Aus x bus", 1, "Aus ×bus", 2);
    int found =
        Spellings.<Integer>find("Aus ×bus", name -> known.getOrDefault(name, 0), each -> each == 0);
    assertThat(found).isEqualTo(2);
    assertThat(Spellings.of("Aus bus")).isEmpty();
    assertThat(Spellings.of("Auxis buxus")).as("an x within a word is a letter").isEmpty();
  }

  @Test
  void takesTheHybridSignForNoPartOfTheName() {
    assertThat(Spellings.of("Aus xanthus")).isEmpty();
    assertThat(Spellings.of("Aus x béus"))
        .contains(Normalizer.normalize("Aus ×béus", Form.NFD), "Aus ×béus");
  }
}
