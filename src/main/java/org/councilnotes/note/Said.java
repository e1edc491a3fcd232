package org.councilnotes.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sentence that was read back, so that it can be said in other words or another language. */
public sealed interface Said {

  /** What parts sentences where several stand in one. */
  List<String> PARTINGS = List.of("; ", ", ");

  /** Words that no pattern makes, such as a name or another program's message. */
  record Words(String text) implements Said {}

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

  /** What a stored sentence says; its very words where no pattern makes it. */
  static Said of(String sentence) {
    return one(sentence)
        .or(() -> PARTINGS.stream().flatMap(p -> parted(sentence, p).stream()).findFirst())
        .orElseGet(() -> new Words(sentence));
  }

  /** What one sentence says; empty where no pattern makes it. */
  static Optional<Said> one(String sentence) {
    for (Saying saying : Saying.values()) {
      Optional<Sentence> read = saying.read(sentence);
      if (read.isPresent()) {
        return Optional.of(read.get());
      }
    }
    return Optional.empty();
  }

  /** The longest start that is a sentence, and what comes after it. */
  private static Optional<Said> parted(String text, String parting) {
    for (int at = text.lastIndexOf(parting); at > 0; at = text.lastIndexOf(parting, at - 1)) {
      Optional<Said> first = one(text.substring(0, at));
      if (first.isPresent()) {
        Said rest = of(text.substring(at + parting.length()));
        List<Said> all = new ArrayList<>(List.of(first.get()));
        all.addAll(rest instanceof Several more ? more.all() : List.of(rest));
        return Optional.of(new Several(all));
      }
    }
    return Optional.empty();
  }
}
