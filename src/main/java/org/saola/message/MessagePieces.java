package org.saola.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A message taken apart at its arguments. */
public final class MessagePieces {
  private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])\\}");

  /**
   * A part of a message.
   *
   * @param given whether it is an argument, in which nothing is markup
   */
  public record Piece(String text, boolean given) {}

  private MessagePieces() {}

  /**
   * The pieces in their order.
   *
   * @throws IllegalArgumentException if the message has a place for which there is no argument
   */
  public static List<Piece> of(String message, Object... arguments) {
    if (message.indexOf('{') < 0) {
      return List.of(new Piece(message, false));
    }
    var pieces = new ArrayList<Piece>();
    var found = ARGUMENT.matcher(message);
    int at = 0;
    while (found.find()) {
      pieces.add(new Piece(message.substring(at, found.start()), false));
      int place = Integer.parseInt(found.group(1));
      if (place >= arguments.length) {
        throw new IllegalArgumentException("no argument " + place + " for: " + message);
      }
      pieces.add(new Piece(String.valueOf(arguments[place]), true));
      at = found.end();
    }
    pieces.add(new Piece(message.substring(at), false));
    return pieces;
  }
}
