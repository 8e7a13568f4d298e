package org.saola.web.country;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the countries of the map of the world lie in its picture. */
public final class WorldMap {
  private static final Map<String, Box> BOXES = load();
  private static final int WIDTH = 1080;
  private static final int HEIGHT = 526;

  private WorldMap() {}

  /** A part of the picture. */
  public record Box(int left, int top, int right, int bottom) {
    /** A view of the picture around it, not narrower than a continent. */
    public String view() {
      int width = Math.max(260, 3 * (right - left) / 2);
      int height = Math.max(230, 3 * (bottom - top) / 2);
      int x = Math.clamp((left + right) / 2 - width / 2, 0, Math.max(0, WIDTH - width));
      int y = Math.clamp((top + bottom) / 2 - height / 2, 0, Math.max(0, HEIGHT - height));
      return "%d %d %d %d".formatted(x, y, Math.min(width, WIDTH), Math.min(height, HEIGHT));
    }
  }

  private static Map<String, Box> load() {
    try (var file = WorldMap.class.getResourceAsStream("/org/saola/web/map/world.txt")) {
      if (file == null) {
        throw new IllegalStateException("the program was built without world.txt");
      }
      var boxes = new HashMap<String, Box>();
      new String(file.readAllBytes(), UTF_8)
          .lines()
          .map(line -> line.split(" ", -1))
          .forEach(
              row -> boxes.put(row[0], new Box(at(row, 1), at(row, 2), at(row, 3), at(row, 4))));
      return Map.copyOf(boxes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int at(String[] row, int column) {
    return Integer.parseInt(row[column]);
  }

  /** Where a country is; empty for one that the map has not. */
  public static Optional<Box> of(String code) {
    return Optional.ofNullable(BOXES.get(code));
  }

  /** The codes of all countries. */
  public static Set<String> codes() {
    return BOXES.keySet();
  }
}
