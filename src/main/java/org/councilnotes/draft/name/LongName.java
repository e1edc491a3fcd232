package org.councilnotes.draft.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.text.AccentFolding;
import org.councilnotes.note.text.EditDistance;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;

/**
 * A name of several words as a text has it: {@code High Council of State}, {@code Pan American
 * Health Organization} with the acronym {@code PAHO}.
 *
 * @param printed with single blanks and plain apostrophes
 * @param range in the text
 * @param acronyms in brackets behind it: {@code CICAD} and {@code OAS} of {@code (CICAD/OAS)}
 */
public record LongName(String printed, TextRange range, List<String> acronyms) {

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’]*+(?:-\\p{Lu}[\\p{L}\\p{M}'’]*+)*+";

  private static final String JOINT = " (?:(?:of|on|for|in|to|against)(?: the)? )?";

  private static final Pattern NAME =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}'’-])" + WORD + "(?:" + JOINT + WORD + "){1,15}+");

  /** With {@code and} between its words, which an acronym behind it holds together. */
  private static final Pattern EXPANSION =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}'’-])"
              + WORD
              + "(?: (?:(?:of|on|for|in|to|against|and)(?: the)? )?"
              + WORD
              + "){1,15}+(?: [-–] "
              + WORD
              + ")? \\((\\p{Lu}[\\p{L}-]*\\p{Lu}s?(?:/\\p{Lu}[\\p{L}-]*\\p{Lu}s?)*)\\)");

  /** What opens a sentence and is no part of a name. */
  private static final Pattern OPENER =
      Pattern.compile(
          "^(?:The|A|An|In|On|At|Of|For|From|To|With|By|Under|Since|During|After|Before|As|And"
              + "|Both|All|Its|Their|This|These|When|While|Through)(?: the)? ");

  private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{M}'’])\\p{Lu}");

  /** At the end of a name: {@code Member States’}. */
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

  private static final Pattern BETWEEN = Pattern.compile("[ -]+");

  /** Parts the head of a name from what it is about: {@code House of Representatives}. */
  private static final Set<String> PARTICLES =
      Set.of("of", "on", "for", "in", "to", "against", "and", "the");

  /** Heads of names that have their last letter always: {@code European Solidarity Corps}. */
  private static final Set<String> HAS_NO_SINGULAR =
      Set.of("corps", "nations", "forces", "headquarters", "affairs");

  /** What bodies are called: one has one of these names. */
  private static final Set<String> BODIES =
      Set.of(
          "party",
          "group",
          "committee",
          "commission",
          "council",
          "board",
          "team",
          "panel",
          "network",
          "office",
          "agency");

  /** Fewer words are put in another order for other reasons. */
  private static final int FEWEST_REORDERED = 3;

  /** Words of an expansion that another one of the same acronym has at least. */
  private static final int FEWEST_COMMON = 2;

  /** A word of so many letters is no slip of one so long. */
  private static final int SHORTEST = 6;

  public LongName {
    acronyms = List.copyOf(acronyms);
  }

  /** The names of a text, in order; where an acronym follows, with it. */
  public static List<LongName> in(String text) {
    List<LongName> names = new ArrayList<>();
    Matcher expansion = EXPANSION.matcher(text);
    while (expansion.find()) {
      names.addAll(expanded(text, expansion));
    }
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      of(text, name.start(), name.end(), List.of())
          .filter(one -> names.stream().noneMatch(known -> known.range().holds(one.range())))
          .ifPresent(names::add);
    }
    return names;
  }

  /**
   * The names before acronyms: from the word on from which its initials are the acronym, else all.
   * The first acronym is the name's own, another one that of a body to which it belongs.
   */
  private static List<LongName> expanded(String text, Matcher expansion) {
    int end = expansion.start(1) - 2;
    List<String> whole = new ArrayList<>();
    List<LongName> names = new ArrayList<>();
    for (String printed : expansion.group(1).split("/", -1)) {
      String acronym = printed.replaceFirst("s$", "");
      OptionalInt start = spelled(text, expansion.start(), end, acronym);
      if (start.isPresent()) {
        of(text, start.getAsInt(), end, List.of(acronym)).ifPresent(names::add);
      } else if (names.isEmpty()) {
        whole.add(acronym);
      }
    }
    if (!whole.isEmpty()) {
      of(text, expansion.start(), end, whole).ifPresent(names::add);
    }
    return names;
  }

  /** Where the words begin whose initials are the letters of an acronym. */
  private static OptionalInt spelled(String text, int start, int end, String acronym) {
    String wanted = acronym.replaceAll("[^\\p{Lu}]", "");
    StringBuilder initials = new StringBuilder();
    Matcher initial = INITIAL.matcher(text).region(start, end);
    List<Integer> places = new ArrayList<>();
    while (initial.find()) {
      initials.append(initial.group());
      places.add(initial.start());
    }
    int first = initials.length() - wanted.length();
    return first >= 0 && initials.toString().endsWith(wanted)
        ? OptionalInt.of(places.get(first))
        : OptionalInt.empty();
  }

  private static Optional<LongName> of(String text, int start, int last, List<String> acronyms) {
    Matcher opener = OPENER.matcher(text).region(start, last);
    int first = opener.lookingAt() ? opener.end() : start;
    Matcher possessive = POSSESSIVE.matcher(text).region(first, last);
    int end = possessive.find() ? possessive.start() : last;
    String printed = Whitespace.squeeze(text.substring(first, end)).replace('’', '\'');
    return printed.indexOf(' ') < 0
        ? Optional.empty()
        : Optional.of(new LongName(printed, new TextRange(first, end), acronyms));
  }

  /**
   * The words that tell, in lower case without accents; parts of a word with a hyphen are words.
   */
  private List<String> words() {
    return Stream.of(BETWEEN.split(AccentFolding.CANONICAL.fold(printed), -1))
        .filter(word -> !PARTICLES.contains(word))
        .toList();
  }

  /** The first letters of the words in the order of the alphabet: equal for a name and its slip. */
  public String initials() {
    return words().stream()
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1))
        .sorted()
        .collect(Collectors.joining());
  }

  /** The place among the words of the one that has the plural: {@code House}. */
  private int head() {
    List<String> all = List.of(BETWEEN.split(AccentFolding.CANONICAL.fold(printed), -1));
    int head = 0;
    while (head < all.size() && !PARTICLES.contains(all.get(head))) {
      head++;
    }
    return head - 1;
  }

  /**
   * Whether it is the other name with a slip: the same words in another order, or one of them
   * without its ending or with an apostrophe elsewhere. The plural of a name is none.
   */
  public boolean isSlipOf(LongName other) {
    List<String> here = words();
    List<String> there = other.words();
    if (printed.equals(other.printed) || here.size() != there.size() || here.size() < 2) {
      return false;
    }
    boolean isReordered =
        here.size() >= FEWEST_REORDERED
            && !here.equals(there)
            && here.stream().sorted().toList().equals(there.stream().sorted().toList());
    return isReordered || (head() == other.head() && hasOneSlip(here, there, head()));
  }

  /**
   * What a body is for, where the name of one has three words or more: the same for {@code Youth
   * Working Group} and {@code Youth Working Party}.
   */
  public Optional<String> bodyKey() {
    List<String> all = words();
    return all.size() >= FEWEST_REORDERED && BODIES.contains(all.getLast())
        ? Optional.of(String.join(" ", all.subList(0, all.size() - 1)))
        : Optional.empty();
  }

  private static boolean hasOneSlip(List<String> here, List<String> there, int head) {
    int slips = 0;
    for (int i = 0; i < here.size(); i++) {
      String word = here.get(i);
      String right = there.get(i);
      if (!word.equals(right)) {
        boolean isEnding = isPlural(word, right) && (i != head || HAS_NO_SINGULAR.contains(right));
        boolean isApostrophe = word.replace("'", "").equals(right.replace("'", ""));
        if (!isApostrophe && !isEnding) {
          return false;
        }
        slips++;
      }
    }
    return slips == 1;
  }

  /**
   * Whether it is another name for the same acronym, and neither leaves out the beginning of the
   * other.
   */
  public boolean isOtherExpansionOf(LongName other) {
    List<String> here = words();
    List<String> there = other.words();
    int shorter = Math.min(here.size(), there.size());
    List<String> end = here.subList(here.size() - shorter, here.size());
    List<String> otherEnd = there.subList(there.size() - shorter, there.size());
    if (end.equals(otherEnd) || here.subList(0, shorter).equals(there.subList(0, shorter))) {
      return end.equals(otherEnd)
          && !isEndOf(printed, other.printed)
          && !isEndOf(other.printed, printed);
    }
    return isNear(end, otherEnd) || hasOtherWords(here, there);
  }

  private static boolean isEndOf(String end, String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(end.toLowerCase(Locale.ROOT));
  }

  /** Whether all words but one are the same, and that one nearly is. */
  private static boolean isNear(List<String> here, List<String> there) {
    int differing = -1;
    for (int i = 0; i < here.size(); i++) {
      if (!here.get(i).equals(there.get(i))) {
        if (differing >= 0) {
          return false;
        }
        differing = i;
      }
    }
    return here.size() > 1
        && differing < here.size()
        && here.get(differing).length() >= SHORTEST
        && EditDistance.of(here.get(differing), there.get(differing)) == 1
        && !isPluralOfLast(here, there, differing);
  }

  private static boolean isPluralOfLast(List<String> here, List<String> there, int differing) {
    return differing == here.size() - 1 && isPlural(here.get(differing), there.get(differing));
  }

  /** Whether one of two words is the other with an {@code s}. */
  private static boolean isPlural(String one, String other) {
    return (one + "s").equals(other) || (other + "s").equals(one);
  }

  /** Whether at least two words, and half of them, are common, in another order or number. */
  private static boolean hasOtherWords(List<String> here, List<String> there) {
    Set<String> common = new HashSet<>(singular(here));
    common.retainAll(singular(there));
    return common.size() >= FEWEST_COMMON
        && 2 * common.size() >= here.size()
        && !singular(here).equals(singular(there));
  }

  private static List<String> singular(List<String> words) {
    return words.stream().map(word -> word.replaceFirst("s$", "")).toList();
  }
}
