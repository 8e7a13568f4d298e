package org.saola.api.saola1;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saola.http.Request;

/** One of several forms in which a client may have an answer. */
public interface AnswerFormat {
  /** Of its media type, with what goes along. */
  String contentType();

  /** As the parameter {@code format} names it, but for the case. */
  String name();

  private static String code(AnswerFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  private static String mediaType(AnswerFormat format) {
    return format.contentType().split(";", 2)[0];
  }

  /**
   * The one that is asked for, by a parameter or by what the client accepts.
   *
   * @param usual where neither names one
   * @throws Problem if the parameter names none of these
   */
  static <F extends AnswerFormat> F wanted(
      List<F> formats, Parameters parameters, Request request, F usual) {
    var wanted = parameters.text("format");
    if (wanted.isEmpty()) {
      return accepted(formats, request, usual);
    }
    return formats.stream()
        .filter(format -> code(format).equals(wanted.get()))
        .findFirst()
        .orElseThrow(() ->
            Problem.badRequest(
                "value.none",
                "format",
                Parameters.shown(wanted.get()),
                formats.stream().map(AnswerFormat::code).collect(Collectors.joining(", "))));
  }

  /** The one to which {@code Accept} gives the most weight, of equals the first in it. */
  static <F extends AnswerFormat> F accepted(List<F> formats, Request request, F usual) {
    var best = usual;
    double most = 0;
    var accept = request.header("Accept").orElse("").toLowerCase(Locale.ROOT);
    for (var range : accept.split(",", -1)) {
      var type = range.split(";", 2)[0].strip();
      double weight = weight(range);
      for (var format : formats) {
        if (weight > most && mediaType(format).equals(type)) {
          best = format;
          most = weight;
        }
      }
    }
    return best;
  }

  private static double weight(String range) {
    for (var parameter : range.split(";", -1)) {
      var text = parameter.strip();
      if (text.matches("q=[01](\\.\\d{0,3})?")) {
        return Double.parseDouble(text.substring(2));
      }
    }
    return 1;
  }
}
