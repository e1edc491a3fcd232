package org.councilnotes.tag.programme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.text.TextRange;
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

  /** Matches a word, a figure or a sign. */
  private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+|[,.:;()/«»“”\"]");

  private final WordClasses classes;

  NameFeatures(WordClasses classes) {
    this.classes = classes;
  }

  /**
   * The features of a name.
   *
   * @param inCompany whether it stands in one breath with another name
   */
  Set<String> of(Passage passage, TextRange name, boolean inCompany) {
    Set<String> found = new LinkedHashSet<>();
    String text = passage.text();
    List<String> left = words(text, Math.max(0, name.start() - REACH), name.start()).reversed();
    List<String> right = words(text, name.end(), Math.min(text.length(), name.end() + REACH));
    String kind = passage.kind().key();
    found.add("bias");
    found.add("kind=" + kind);
    String words = name.of(text);
    addForm(found, words);
    if (words.indexOf(' ') > 0) {
      addWords(found, words);
    }
    addSide(found, "l", left, kind);
    addSide(found, "r", right, kind);
    found.add("lr=" + at(left, 0) + ' ' + at(right, 0));
    found.add("l2r1=" + at(left, 1) + ' ' + at(left, 0) + ' ' + at(right, 0));
    if (inCompany) {
      found.add("beside=name");
    }
    if (passage.kind() == PassageKind.ROW) {
      head(passage, name).ifPresent(head -> addHead(found, head));
    }
    return found;
  }

  private static void addForm(Set<String> found, String name) {
    int capitals = (int) name.chars().filter(Character::isUpperCase).count();
    int small = (int) name.chars().filter(Character::isLowerCase).count();
    String shape =
        name.indexOf(' ') > 0 ? "words" : small == 0 ? "capitals" : capitals > 1 ? "mixed" : "word";
    found.add("shape=" + shape);
    found.add("shape=" + shape + Math.min(name.length(), LONGEST_SHAPE));
    if (name.chars().anyMatch(Character::isDigit)) {
      found.add("digit");
    }
    if (name.indexOf('-') >= 0) {
      found.add("hyphen");
    }
    if (name.startsWith("EU")) {
      found.add("EU");
    }
  }

  private void addWords(Set<String> found, String name) {
    List<String> own = words(name, 0, name.length());
    found.add("words=" + Math.min(own.size(), MOST_WORDS));
    found.add("first=" + stem(own.getFirst()));
    found.add("last=" + stem(own.getLast()));
    for (String word : own) {
      found.add("in=" + stem(word));
      classes.of(word).forEach(meaning -> found.add("in:" + meaning));
    }
    classes.of(own.getLast()).forEach(meaning -> found.add("last:" + meaning));
    classes.of(own.getFirst()).forEach(meaning -> found.add("first:" + meaning));
  }

  private void addSide(Set<String> found, String side, List<String> words, String kind) {
    String first = at(words, 0);
    found.add(side + "1=" + first);
    found.add(side + "1=" + first + kind);
    found.add(side + "2=" + at(words, 1));
    found.add(side + "12=" + first + ' ' + at(words, 1));
    found.add(side + "123=" + first + ' ' + at(words, 1) + ' ' + at(words, 2));
    for (int i = 0; i < Math.min(words.size(), AROUND); i++) {
      for (String name : classes.of(words.get(i))) {
        found.add(side + ':' + name);
        if (i < NEAR) {
          found.add(side + (i + 1) + ':' + name);
          found.add(side + (i + 1) + ':' + name + ' ' + first);
        }
      }
      found.add(side + "~" + stem(words.get(i)));
    }
  }

  private static String at(List<String> words, int i) {
    return i < words.size() ? stem(words.get(i)) : NOTHING;
  }

  private static String stem(String word) {
    return word.length() > STEM ? word.substring(0, STEM) : word;
  }

  private static List<String> words(String text, int from, int to) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(text).region(from, to);
    while (m.find()) {
      words.add(NameFolding.fold(m.group()));
    }
    return words;
  }

  private static Optional<String> head(Passage passage, TextRange name) {
    return passage
        .place()
        .row()
        .filter(row -> !row.isHead())
        .flatMap(row -> row.headAt(name.start()));
  }

  private void addHead(Set<String> found, String head) {
    found.add("head");
    for (String word : words(head, 0, Math.min(REACH, head.length()))) {
      found.add("head=" + stem(word));
      classes.of(word).forEach(name -> found.add("head:" + name));
    }
  }
}
