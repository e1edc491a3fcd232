package org.councilnotes.tag.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.FeatureCollector;
import org.councilnotes.tag.name.NamedFeatures;
import org.councilnotes.tag.name.WordClasses;

/**
 * Names that may be those of programmes, with what a model sees of them: words that look coined,
 * such as {@code WACOMP}, {@code ProSoil} and {@code iRAP}, and names of several words in capitals.
 */
public final class NameCandidates {

  /**
   * A name in a passage.
   *
   * @param at where it stands in the text
   * @param features what is seen of it
   */
  public record Candidate(TextRange at, Set<String> features) {

    public Candidate {
      features = Set.copyOf(features);
    }
  }

  /** Words that begin a sentence before a name. */
  private static final Set<String> OPENING =
      Set.of(
          ("The This These In On At Under By For From With Le Les La Ce Ces Au Aux Du Des En Dans"
                  + " Pour Par El Los Las Un Une Una Del Por Para Con Die Der Das Den Dem Im Am Mit"
                  + " Von Zu Für Os As No Na Em Do Da")
              .split(" "));

  /** Small words inside a name. */
  private static final Set<String> SMALL =
      Set.of(
          ("of for the and in on de du des la le les del los las el para por pour sur der die das"
                  + " für von zur zum do da dos em na no et y e und against contre contra d l")
              .split(" "));

  /** Small words in a row inside a name. */
  private static final int MOST_SMALL = 3;

  /** Words in capitals of one name. */
  private static final int MOST_WORDS = 7;

  /** Matches {@code XXI}; not {@code CIVIC}. */
  private static final Pattern ROMAN = Pattern.compile("[IVX]+");

  /** Matches {@code ", "} and {@code " and "}; not {@code " of "}. */
  private static final Pattern ONE_BREATH =
      Pattern.compile(", ?|,? (?:and|or|et|ou|y|e|o|und|oder|sowie) ");

  /** Matches {@code SMEs}, {@code ICT-related} and {@code non-NGO}; not {@code AL-INVEST}. */
  private static final Pattern NO_NAME =
      Pattern.compile("[\\p{Lu}\\p{N}]+s|.*\\p{Pd}\\p{Ll}.*|\\p{Ll}+\\p{Pd}.*");

  private static final int SHORTEST = 3;
  private static final int LONGEST = 24;

  private final NameFeatures features;

  /** With the classes of words that the program comes with. */
  public NameCandidates() {
    this.features = new NameFeatures(WordClasses.ofProgram());
  }

  /**
   * A name in a passage.
   *
   * @param likely how likely its words there say that it is a programme's, from 0 to 1
   */
  record Judged(TextRange at, double likely) {}

  /** Those of a passage, in the order of the text. */
  public List<Candidate> in(Passage passage) {
    return each(passage, name -> true, NameCandidates::named);
  }

  private static Candidate named(TextRange name, Consumer<FeatureCollector> features) {
    NamedFeatures named = new NamedFeatures();
    features.accept(named);
    return new Candidate(name, named.words().keySet());
  }

  /**
   * The same of names that are wanted, so that no other is looked at, as the model judges them.
   *
   * @param isWanted given where a name stands
   */
  List<Judged> judged(Passage passage, Predicate<TextRange> isWanted) {
    return each(
        passage, isWanted, (name, features) -> new Judged(name, NameModel.probability(features)));
  }

  /**
   * What comes of each name that is wanted.
   *
   * @param of is given where a name stands, and what collects its features
   */
  private <T> List<T> each(
      Passage passage,
      Predicate<TextRange> isWanted,
      BiFunction<TextRange, Consumer<FeatureCollector>, T> of) {
    List<TextRange> names = names(passage.text());
    if (passage.kind() == PassageKind.HEADING) {
      names.removeIf(name -> isShouted(name.of(passage.text())));
    }
    List<T> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      TextRange name = names.get(i);
      if (isWanted.test(name)) {
        boolean inCompany = isInCompany(passage.text(), names, i);
        found.add(
            of.apply(name, collector -> features.collect(collector, passage, name, inCompany)));
      }
    }
    return found;
  }

  private static boolean isInCompany(String text, List<TextRange> names, int at) {
    return (at > 0 && areBeside(text, names.get(at - 1), names.get(at)))
        || (at + 1 < names.size() && areBeside(text, names.get(at), names.get(at + 1)));
  }

  /** Whole words of headings are printed in capitals, too. */
  private static boolean isShouted(String name) {
    return name.chars().allMatch(Character::isUpperCase);
  }

  private static boolean areBeside(String text, TextRange one, TextRange next) {
    return one.end() < next.start()
        && ONE_BREATH.matcher(text.substring(one.end(), next.start())).matches();
  }

  /** Coined words and names of several words, by start; of two with one start the longer last. */
  private static List<TextRange> names(String text) {
    List<TextRange> words = words(text);
    List<TextRange> found = new ArrayList<>();
    for (TextRange word : words) {
      if (isAlone(text, word) && isCoined(word.of(text))) {
        found.add(word);
      }
    }
    int from = 0;
    while (from < words.size()) {
      int last = lastOfName(text, words, from);
      if (last > from) {
        found.add(new TextRange(words.get(from).start(), words.get(last).end()));
      }
      from = last + 1;
    }
    found.sort(Comparator.comparingInt(TextRange::start).thenComparingInt(TextRange::end));
    return found;
  }

  /** Runs of letters and figures, joined by hyphens and the like, a plus at the end included. */
  private static List<TextRange> words(String text) {
    List<TextRange> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isInWord(text, at, end)) {
        end++;
      }
      if (end > at) {
        end += end < text.length() && text.charAt(end) == '+' ? 1 : 0;
        words.add(new TextRange(at, end));
      }
      at = Math.max(end, at + 1);
    }
    return words;
  }

  private static boolean isInWord(String text, int start, int at) {
    char c = text.charAt(at);
    boolean joins = c == '&' || Character.getType(c) == Character.DASH_PUNCTUATION;
    return Character.isLetterOrDigit(c)
        || (joins
            && at > start
            && at + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  /** Not a part of an address, a path or a number. */
  private static boolean isAlone(String text, TextRange word) {
    int end = word.end();
    boolean begins = word.start() == 0 || "/.@-".indexOf(text.charAt(word.start() - 1)) < 0;
    boolean goesOn =
        end < text.length()
            && (text.charAt(end) == '@'
                || (text.charAt(end) == '.'
                    && end + 1 < text.length()
                    && Character.isLetter(text.charAt(end + 1))));
    return begins && !goesOn;
  }

  /** The last word of the name that begins with a word; the word itself where none does. */
  private static int lastOfName(String text, List<TextRange> words, int first) {
    if (!isCapital(text, words.get(first)) || OPENING.contains(words.get(first).of(text))) {
      return first;
    }
    int last = first;
    int capitals = 1;
    for (int i = first + 1;
        i < words.size() && i - last <= MOST_SMALL + 1 && capitals < MOST_WORDS;
        i++) {
      if (!isNext(text, words.get(i - 1), words.get(i))) {
        break;
      }
      if (isCapital(text, words.get(i))) {
        last = i;
        capitals++;
      } else if (!SMALL.contains(words.get(i).of(text))) {
        break;
      }
    }
    return last;
  }

  private static boolean isCapital(String text, TextRange word) {
    return Character.isUpperCase(text.charAt(word.start()));
  }

  /** Whether a space parts two words, or an apostrophe behind {@code d} and {@code l}. */
  private static boolean isNext(String text, TextRange one, TextRange next) {
    char between = text.charAt(one.end());
    boolean apostrophe = (between == '\'' || between == '’') && one.length() == 1;
    return next.start() == one.end() + 1 && (between == ' ' || apostrophe);
  }

  /** Whether a word has capitals or figures where words of a language have none. */
  private static boolean isCoined(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && hasOddCapitals(word)
        && !ROMAN.matcher(word).matches()
        && !NO_NAME.matcher(word).matches()
        && !AcronymPattern.isPartOfText(word);
  }

  private static boolean hasOddCapitals(String word) {
    boolean letter = false;
    boolean inside = false;
    boolean capital = false;
    char before = ' ';
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean upper = Character.isUpperCase(c);
      boolean follows = i > 0 && Character.isLetterOrDigit(before);
      inside |= follows && (upper || (Character.isDigit(c) && letter));
      letter |= Character.isLetter(c);
      capital |= upper;
      before = c;
    }
    return capital && (inside || word.endsWith("+"));
  }
}
