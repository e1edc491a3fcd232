package org.councilnotes.tag.clause;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.councilnotes.tag.name.TagTables;
import org.councilnotes.tag.name.WordTable;

/** The classes of words of one language; the header of {@code clauses.txt} explains the syntax. */
final class ClauseWords {

  /** Beside the classes of the tables of roles and venues. */
  static final String TABLE = TagTables.CLAUSES;

  /** What words do in a sentence. */
  enum Kind {
    SUBORDINATE,
    ASKING,
    RELATIVE,
    COORDINATE,
    CONTRAST,
    VERB,
    NOVERB,
    DENIAL,
    HARMLESS,
    REFUSAL,
    POSSIBLE,
    FUTURE,
    ASKED;
  }

  private static final Pattern BLANKS = Pattern.compile(" +");
  private static final int COLUMNS = 3;
  private static final int SHORTEST = 4;

  private static final Map<String, ClauseWords> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Map<Kind, Map<String, List<String[]>>> phrases = new EnumMap<>(Kind.class);
  private final Set<String> beginnings = new HashSet<>();
  private final Map<Kind, List<String>> endings = new EnumMap<>(Kind.class);

  private final boolean commas;

  private ClauseWords(String language) {
    this.commas = language.equals("de");
    for (Kind kind : Kind.values()) {
      phrases.put(kind, new HashMap<>());
      endings.put(kind, new ArrayList<>());
    }
  }

  /**
   * Those of a language; none where the table has none.
   *
   * @param language ISO 639-1
   */
  static ClauseWords of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, ClauseWords::read);
  }

  /** The languages that the table has words of. */
  static Set<String> languages() {
    Set<String> languages = new TreeSet<>();
    WordTable.lines(TABLE).forEach(line -> languages.add(BLANKS.split(line, COLUMNS)[0]));
    return languages;
  }

  private static ClauseWords read(String language) {
    ClauseWords words = new ClauseWords(language);
    for (String line : WordTable.lines(TABLE)) {
      String[] columns = BLANKS.split(line, COLUMNS);
      if (columns[0].equals(language)) {
        Kind kind = Kind.valueOf(columns[1].toUpperCase(Locale.ROOT));
        BLANKS.splitAsStream(columns[2]).forEach(word -> words.add(kind, word));
      }
    }
    return words;
  }

  private void add(Kind kind, String written) {
    if (written.startsWith("-")) {
      endings.get(kind).add(written.substring(1));
    } else {
      String[] words = written.split("_");
      beginnings.add(words[0]);
      phrases.get(kind).computeIfAbsent(words[0], first -> new ArrayList<>()).add(words);
    }
  }

  /** Whether a phrase of any kind begins with a word. */
  boolean begins(String word) {
    return beginnings.contains(word);
  }

  /** How many words from a place on are a phrase of a kind; 0 where none is. */
  int length(Kind kind, String[] text, int at) {
    int longest = 0;
    for (String[] phrase : phrases.get(kind).getOrDefault(text[at], List.of())) {
      if (phrase.length > longest && stands(phrase, text, at)) {
        longest = phrase.length;
      }
    }
    return longest;
  }

  private static boolean stands(String[] phrase, String[] text, int at) {
    if (at + phrase.length > text.length) {
      return false;
    }
    for (int i = 1; i < phrase.length; i++) {
      if (!phrase[i].equals(text[at + i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word in small letters ends as words of a kind do. */
  boolean ends(Kind kind, String word) {
    return word.length() >= SHORTEST && endings.get(kind).stream().anyMatch(word::endsWith);
  }

  /** Whether a comma stands before every relative clause: its pronouns are articles, too. */
  boolean needsComma() {
    return commas;
  }
}
