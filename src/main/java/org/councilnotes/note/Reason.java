package org.councilnotes.note;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What happened to a file, a page, a sidecar or a correction, as a value. It is stored as a code
 * with arguments and becomes a sentence only where it is shown.
 */
public sealed interface Reason extends ReasonArgument {

  /** Separates reasons that stand beside each other in one English sentence. */
  String SEPARATOR = ", ";

  /**
   * A reason of this program. Illegal where the arguments do not fit the gaps of the sentence.
   *
   * @param arguments in the order of the gaps
   */
  record Coded(ReasonCode code, List<ReasonArgument> arguments) implements Reason {

    public Coded {
      arguments = List.copyOf(arguments);
      code.requireFitting(arguments);
    }
  }

  /** A message without a code, such as that of a library or another program; not translated. */
  record Uncoded(String message) implements Reason {}

  /** Several reasons beside each other. */
  record Several(List<Reason> all) implements Reason {

    public Several {
      all = List.copyOf(all);
    }
  }

  /** A problem that knows its reason. */
  interface ReasonedProblem {

    /** The whole reason; its English sentence is the message of the exception. */
    Reason explanation();
  }

  /** An argument that cannot be meant, with the reason. */
  final class IllegalValueException extends IllegalArgumentException implements ReasonedProblem {

    private static final long serialVersionUID = 1L;

    private final transient Reason explanation;

    public IllegalValueException(Reason explanation) {
      super(explanation.english());
      this.explanation = explanation;
    }

    @Override
    public Reason explanation() {
      return explanation;
    }
  }

  /** The reason of a problem; of one that knows none, its message. */
  static Reason of(Exception problem) {
    return problem instanceof ReasonedProblem explained
        ? explained.explanation()
        : new Uncoded(String.valueOf(problem.getMessage()));
  }

  /** One reason or several as one. */
  static Reason of(List<Reason> all) {
    return all.size() == 1 ? all.getFirst() : new Several(all);
  }

  /** Whether it is a reason of this program with one of these codes. */
  default boolean isOneOf(Set<ReasonCode> codes) {
    return this instanceof Coded coded && codes.contains(coded.code());
  }

  /** Whether it has a reason with this code in it, or is one. */
  default boolean has(ReasonCode code) {
    return switch (this) {
      case Coded coded ->
          coded.code() == code
              || coded.arguments().stream().anyMatch(a -> a instanceof Reason r && r.has(code));
      case Uncoded _ -> false;
      case Several several -> several.all().stream().anyMatch(one -> one.has(code));
    };
  }

  /** The sentence in English, for logs, commands and JSON. */
  default String english() {
    return english(SEPARATOR);
  }

  /** The sentence in English, with another separator of several reasons. */
  default String english(String separator) {
    return switch (this) {
      case Coded coded -> coded.code().format(coded.arguments());
      case Uncoded foreign -> foreign.message();
      case Several several ->
          several.all().stream().map(Reason::english).collect(Collectors.joining(separator));
    };
  }
}
