package org.councilnotes.tag.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.FeatureCollector;
import org.councilnotes.tag.name.NameFolding;
import org.councilnotes.tag.name.WordClasses;

/**
 * What is seen of a name in its passage, by which the model of names tells programmes from bodies,
 * places and other things: its form, the words on both sides, the head of its column, and what
 * stands in one breath with it.
 */
final class NameFeatures {

  /** Words on one side. */
  private static final int NEAR = 3;

  private static final int AROUND = 7;

  /** Letters: forms of a word differ in what follows. */
  private static final int STEM = 6;

  /** Characters from which on all names are long. */
  private static final int LONGEST_SHAPE = 6;

  /** Words from which on a name has many. */
  private static final int MOST_WORDS = 6;

  /** Characters: keeps the work on a name small. */
  private static final int REACH = 90;

  private static final String NOTHING = "#";

  private static final String SIGNS = ",.:;()/«»“”\"";

  private final WordClasses classes;

  NameFeatures(WordClasses classes) {
    this.classes = classes;
  }

  /**
   * Collects the features of a name.
   *
   * @param inCompany whether it stands in one breath with another name
   */
  void collect(FeatureCollector found, Passage passage, TextRange name, boolean inCompany) {
    String text = passage.text();
    List<String> left = words(text, Math.max(0, name.start() - REACH), name.start()).reversed();
    List<String> right = words(text, name.end(), Math.min(text.length(), name.end() + REACH));
    String kind = passage.kind().key();
    found.feature("bias").holds();
    found.feature("kind=").and(kind).holds();
    String words = name.of(text);
    addForm(found, words);
    if (words.indexOf(' ') > 0) {
      addWords(found, words);
    }
    addSide(found, "l", left, kind);
    addSide(found, "r", right, kind);
    found.feature("lr=").and(at(left, 0)).and(" ").and(at(right, 0)).holds();
    found
        .feature("l2r1=")
        .and(at(left, 1))
        .and(" ")
        .and(at(left, 0))
        .and(" ")
        .and(at(right, 0))
        .holds();
    if (inCompany) {
      found.feature("beside=name").holds();
    }
    if (passage.kind() == PassageKind.ROW) {
      head(passage, name).ifPresent(head -> addHead(found, head));
    }
  }

  private static void addForm(FeatureCollector found, String name) {
    int capitals = (int) name.chars().filter(Character::isUpperCase).count();
    int small = (int) name.chars().filter(Character::isLowerCase).count();
    String shape =
        name.indexOf(' ') > 0 ? "words" : small == 0 ? "capitals" : capitals > 1 ? "mixed" : "word";
    found.feature("shape=").and(shape).holds();
    found.feature("shape=").and(shape).and(Math.min(name.length(), LONGEST_SHAPE)).holds();
    if (name.chars().anyMatch(Character::isDigit)) {
      found.feature("digit").holds();
    }
    if (name.indexOf('-') >= 0) {
      found.feature("hyphen").holds();
    }
    if (name.startsWith("EU")) {
      found.feature("EU").holds();
    }
  }

  private void addWords(FeatureCollector found, String name) {
    List<String> own = words(name, 0, name.length());
    found.feature("words=").and(Math.min(own.size(), MOST_WORDS)).holds();
    found.feature("first=").and(stem(own.getFirst())).holds();
    found.feature("last=").and(stem(own.getLast())).holds();
    for (String word : own) {
      found.feature("in=").and(stem(word)).holds();
      classes.of(word).forEach(meaning -> found.feature("in:").and(meaning).holds());
    }
    classes.of(own.getLast()).forEach(meaning -> found.feature("last:").and(meaning).holds());
    classes.of(own.getFirst()).forEach(meaning -> found.feature("first:").and(meaning).holds());
  }

  private void addSide(FeatureCollector found, String side, List<String> words, String kind) {
    String first = at(words, 0);
    found.feature(side).and("1=").and(first).holds();
    found.feature(side).and("1=").and(first).and(kind).holds();
    found.feature(side).and("2=").and(at(words, 1)).holds();
    found.feature(side).and("12=").and(first).and(" ").and(at(words, 1)).holds();
    found
        .feature(side)
        .and("123=")
        .and(first)
        .and(" ")
        .and(at(words, 1))
        .and(" ")
        .and(at(words, 2))
        .holds();
    for (int i = 0; i < Math.min(words.size(), AROUND); i++) {
      for (String name : classes.of(words.get(i))) {
        found.feature(side).and(":").and(name).holds();
        if (i < NEAR) {
          found.feature(side).and(i + 1).and(":").and(name).holds();
          found.feature(side).and(i + 1).and(":").and(name).and(" ").and(first).holds();
        }
      }
      found.feature(side).and("~").and(stem(words.get(i))).holds();
    }
  }

  private static String at(List<String> words, int i) {
    return i < words.size() ? stem(words.get(i)) : NOTHING;
  }

  private static String stem(String word) {
    return word.length() > STEM ? word.substring(0, STEM) : word;
  }

  /** Words, figures and signs, folded. */
  private static List<String> words(String text, int from, int to) {
    List<String> words = new ArrayList<>();
    int at = from;
    while (at < to) {
      IntPredicate kind = kind(text.codePointAt(at));
      int end = endOf(text, at, to, kind);
      if (end > at) {
        words.add(NameFolding.fold(text.substring(at, end)));
      } else if (SIGNS.indexOf(text.charAt(at)) >= 0) {
        words.add(text.substring(at, at + 1));
      }
      at = Math.max(end, at + 1);
    }
    return words;
  }

  private static IntPredicate kind(int character) {
    return Character.isLetter(character) ? Character::isLetter : NameFeatures::isNumber;
  }

  private static boolean isNumber(int character) {
    return switch (Character.getType(character)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  private static int endOf(String text, int from, int to, IntPredicate kind) {
    int end = from;
    while (end < to) {
      int character = text.codePointAt(end);
      int next = end + Character.charCount(character);
      if (next > to || !kind.test(character)) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static Optional<String> head(Passage passage, TextRange name) {
    return passage
        .place()
        .row()
        .filter(row -> !row.isHead())
        .flatMap(row -> row.headAt(name.start()));
  }

  private void addHead(FeatureCollector found, String head) {
    found.feature("head").holds();
    for (String word : words(head, 0, Math.min(REACH, head.length()))) {
      found.feature("head=").and(stem(word)).holds();
      classes.of(word).forEach(name -> found.feature("head:").and(name).holds());
    }
  }
}
