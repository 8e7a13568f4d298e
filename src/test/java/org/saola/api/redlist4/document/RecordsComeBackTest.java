package org.saola.api.redlist4.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.saola.codelists.CodeListFiles;
import org.saola.redlist.Assessment;
import org.saola.redlist.CodeLists;
import org.saola.redlist.GreenStatus;
import org.saola.redlist.RedListTaxon;
import org.saola.store.redlist.record.RecordReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * That documents hold all that records say, so that no other form of records has to be stored:
 * records of random values, in each component that there is.
 */
final class RecordsComeBackTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> TEXTS =
      List.of("", "x", "Gorilla gorilla", "<p>a &amp; b</p>", "\"\\\n\t\u0001", "é 𝄞 \u2028", "0");
  private static final int REPETITIONS = 100;
  private static final CodeLists CODE_LISTS = CodeListFiles.load();

  @RepeatedTest(REPETITIONS)
  void ofDocuments(RepetitionInfo repetition) throws ReflectiveOperationException {
    var random = new Random(repetition.getCurrentRepetition());
    var assessment = record(Assessment.class, random);
    try (var renderer = new DocumentRenderer(CODE_LISTS, List.of(), List.of())) {
      assertThat(RecordReader.assessment(renderer.assessment(assessment).document().withoutDate()))
          .isEqualTo(assessment);
      var taxon = record(RedListTaxon.class, random);
      assertThat(RecordReader.taxon(renderer.document(taxon).inflated())).isEqualTo(taxon);
    }
    var statuses = List.of(record(GreenStatus.class, random), record(GreenStatus.class, random));
    assertThat(RecordReader.greenStatuses(JSON.readTree(DocumentRenderer.greenStatuses(statuses))))
        .isEqualTo(statuses);
  }

  private static <R extends Record> R record(Class<R> type, Random random)
      throws ReflectiveOperationException {
    var components = type.getRecordComponents();
    var values = new @Nullable Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(components[i], random);
    }
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var constructor = type.getDeclaredConstructor(types);
    return constructor.newInstance(values);
  }

  private static @Nullable Object value(RecordComponent component, Random random)
      throws ReflectiveOperationException {
    if (isNullable(component.getAnnotatedType()) && random.nextInt(3) == 0) {
      return null;
    }
    // the day of access is written behind it
    return component.getDeclaringRecord() == Assessment.class
            && component.getName().equals("citation")
        ? text(random) + "Nobody. "
        : value(component.getGenericType(), random);
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static Object value(Type type, Random random) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType list) {
      var element = list.getActualTypeArguments()[0];
      var values = new Object[random.nextInt(3)];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(element, random);
      }
      return List.of(values);
    }
    if (type == String.class) {
      return text(random);
    }
    if (type == int.class || type == Integer.class) {
      return 1 + random.nextInt(1_000_000_000);
    }
    if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == LocalDate.class) {
      return LocalDate.of(1960, 1, 1).plusDays(random.nextInt(30_000));
    }
    var known = (Class<?>) type;
    return known.isEnum()
        ? known.getEnumConstants()[random.nextInt(known.getEnumConstants().length)]
        : record(known.asSubclass(Record.class), random);
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    IntStream.range(0, random.nextInt(4))
        .forEach(_ -> text.append(TEXTS.get(random.nextInt(TEXTS.size()))));
    return text.toString();
  }
}
