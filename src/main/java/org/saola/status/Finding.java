package org.saola.status;

/**
 * What can be said of a taxon in one list on one day. A "yes" and a "no" both stand on evidence;
 * whoever has none can only say why not.
 */
public sealed interface Finding {

  /** It was listed. */
  record Listed(Evidence evidence) implements Finding {}

  /** It was not listed. */
  record NotListed(Evidence evidence) implements Finding {}

  /** An assessment was in force. */
  record Assessed(Evidence evidence) implements Finding {}

  /** It was not evaluated. */
  record NotEvaluated(Evidence evidence) implements Finding {}

  /** The data don't tell. */
  record Unknown(Doubt doubt) implements Finding {}

  /** The release has nothing of the list. */
  record NotImported() implements Finding {}

  /** In one word. */
  default State state() {
    return switch (this) {
      case Listed _ -> State.LISTED;
      case NotListed _ -> State.NOT_LISTED;
      case Assessed _ -> State.ASSESSED;
      case NotEvaluated _ -> State.NOT_EVALUATED;
      case Unknown _ -> State.UNKNOWN;
      case NotImported _ -> State.NOT_IMPORTED;
    };
  }

  /** Why, as a code. */
  default String reason() {
    return switch (this) {
      case Listed(var evidence) -> evidence.code();
      case NotListed(var evidence) -> evidence.code();
      case Assessed(var evidence) -> evidence.code();
      case NotEvaluated(var evidence) -> evidence.code();
      case Unknown(var doubt) -> doubt.code();
      case NotImported _ -> State.NOT_IMPORTED.code();
    };
  }

  /** Why, in a sentence without a full stop. */
  default String because() {
    return switch (this) {
      case Listed(var evidence) -> evidence.sentence();
      case NotListed(var evidence) -> evidence.sentence();
      case Assessed(var evidence) -> evidence.sentence();
      case NotEvaluated(var evidence) -> evidence.sentence();
      case Unknown(var doubt) -> doubt.sentence();
      case NotImported _ -> "the files of this release have nothing of it";
    };
  }
}
