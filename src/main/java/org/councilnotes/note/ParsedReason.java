package org.councilnotes.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sentence that was read back, so that it can be said in other words or another language. */
public sealed interface ParsedReason {

  /** What parts sentences where several stand in one. */
  List<String> PARTINGS = List.of("; ", ", ");

  /** A longer text is not looked through for sentences in it. */
  int LONGEST = 1_000;

  /** What fills a gap as it is, such as a name or another program's message. */
  record Words(String text) implements ParsedReason {}

  /** A sentence that no pattern makes. */
  record Unknown(String sentence) implements ParsedReason {}

  /** A number, as the program writes it or with commas between thousands. */
  record Figure(long value) implements ParsedReason {}

  /** A language, BCP 47. */
  record Language(String tag) implements ParsedReason {}

  /** Several sentences in one. */
  record Several(List<ParsedReason> all) implements ParsedReason {

    public Several {
      all = List.copyOf(all);
    }
  }

  /**
   * A pattern and what it is filled with.
   *
   * @param arguments in the order in which they stand in the pattern
   */
  record Sentence(ReasonCode saying, List<ParsedReason> arguments) implements ParsedReason {

    public Sentence {
      arguments = List.copyOf(arguments);
    }
  }

  /** Whether all of it was made by patterns. */
  default boolean isKnown() {
    return switch (this) {
      case Unknown _ -> false;
      case Several several -> several.all().stream().allMatch(ParsedReason::isKnown);
      case Sentence sentence -> sentence.arguments().stream().allMatch(ParsedReason::isKnown);
      default -> true;
    };
  }

  /** What a stored sentence says, or several in one. */
  static ParsedReason of(String sentence) {
    ParsedReason one = one(sentence);
    return one.isKnown() || sentence.length() > LONGEST
        ? one
        : PARTINGS.stream()
            .flatMap(parting -> parted(sentence, parting).stream())
            .findFirst()
            .orElse(one);
  }

  /** What one sentence says, by the first pattern of which all is known, else by the first one. */
  static ParsedReason one(String sentence) {
    ParsedReason found = new Unknown(sentence);
    for (ReasonCode saying : ReasonCode.values()) {
      Optional<Sentence> read = saying.parse(sentence);
      if (read.filter(ParsedReason::isKnown).isPresent()) {
        return read.get();
      }
      found = found instanceof Unknown && read.isPresent() ? read.get() : found;
    }
    return found;
  }

  /** The longest start that is known, and what comes after it. */
  private static Optional<ParsedReason> parted(String text, String parting) {
    for (int at = text.lastIndexOf(parting); at > 0; at = text.lastIndexOf(parting, at - 1)) {
      ParsedReason first = one(text.substring(0, at));
      if (first.isKnown()) {
        ParsedReason rest = of(text.substring(at + parting.length()));
        List<ParsedReason> all = new ArrayList<>(List.of(first));
        all.addAll(rest instanceof Several more ? more.all() : List.of(rest));
        return Optional.of(new Several(all));
      }
    }
    return Optional.empty();
  }
}
