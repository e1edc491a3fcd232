package org.councilnotes.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sentence that was read back, so that it can be said in other words or another language. */
public sealed interface Said {

  /** What parts sentences where several stand in one. */
  List<String> PARTINGS = List.of("; ", ", ");

  /** A longer text is not looked through for sentences in it. */
  int LONGEST = 1_000;

  /** What fills a gap as it is, such as a name or another program's message. */
  record Words(String text) implements Said {}

  /** A sentence that no pattern makes. */
  record Unknown(String sentence) implements Said {}

  /** A number, as the program writes it or with commas between thousands. */
  record Figure(long value) implements Said {}

  /** A language, BCP 47. */
  record Language(String tag) implements Said {}

  /** Several sentences in one. */
  record Several(List<Said> all) implements Said {

    public Several {
      all = List.copyOf(all);
    }
  }

  /**
   * A pattern and what it is filled with.
   *
   * @param arguments in the order in which they stand in the pattern
   */
  record Sentence(Saying saying, List<Said> arguments) implements Said {

    public Sentence {
      arguments = List.copyOf(arguments);
    }
  }

  /** Whether all of it was made by patterns. */
  default boolean isKnown() {
    return switch (this) {
      case Unknown _ -> false;
      case Several several -> several.all().stream().allMatch(Said::isKnown);
      case Sentence sentence -> sentence.arguments().stream().allMatch(Said::isKnown);
      default -> true;
    };
  }

  /** What a stored sentence says, or several in one. */
  static Said of(String sentence) {
    Said one = one(sentence);
    return one.isKnown() || sentence.length() > LONGEST
        ? one
        : PARTINGS.stream()
            .flatMap(parting -> parted(sentence, parting).stream())
            .findFirst()
            .orElse(one);
  }

  /** What one sentence says, by the first pattern of which all is known, else by the first one. */
  static Said one(String sentence) {
    Said found = new Unknown(sentence);
    for (Saying saying : Saying.values()) {
      Optional<Sentence> read = saying.read(sentence);
      if (read.filter(Said::isKnown).isPresent()) {
        return read.get();
      }
      found = found instanceof Unknown && read.isPresent() ? read.get() : found;
    }
    return found;
  }

  /** The longest start that is known, and what comes after it. */
  private static Optional<Said> parted(String text, String parting) {
    for (int at = text.lastIndexOf(parting); at > 0; at = text.lastIndexOf(parting, at - 1)) {
      Said first = one(text.substring(0, at));
      if (first.isKnown()) {
        Said rest = of(text.substring(at + parting.length()));
        List<Said> all = new ArrayList<>(List.of(first));
        all.addAll(rest instanceof Several more ? more.all() : List.of(rest));
        return Optional.of(new Several(all));
      }
    }
    return Optional.empty();
  }
}
