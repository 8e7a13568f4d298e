package org.saola.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.saola.language.Language;

/** The messages of one language, in one file in UTF-8, such as {@code en.properties}. */
public final class MessageFile {
  private MessageFile() {}

  /**
   * All messages by their keys.
   *
   * @param folder of the resources of the program, such as {@code /org/saola/web/messages}
   * @throws IllegalStateException if there is no file of the language, or it has a key twice
   */
  public static Map<String, String> load(String folder, Language language) {
    var name = folder + "/" + language.code() + ".properties";
    var properties = new OnceOnly(name);
    try (var file = MessageFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the program was built without " + name);
      }
      properties.load(new InputStreamReader(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var messages = new HashMap<String, String>();
    properties.forEach((key, message) -> messages.put((String) key, (String) message));
    return messages;
  }

  /** A key that stands twice would hide a message. */
  private static final class OnceOnly extends Properties {
    private static final long serialVersionUID = 1;

    private final String name;

    OnceOnly(String name) {
      this.name = name;
    }

    @Override
    public synchronized Object put(Object key, Object value) {
      if (containsKey(key)) {
        throw new IllegalStateException(name + " has " + key + " twice");
      }
      return super.put(key, value);
    }
  }
}
