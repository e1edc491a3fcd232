package org.councilnotes.tag.programme;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.RomanNumeral;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.PrecedingPattern;
import org.councilnotes.tag.name.PrecedingWords;
import org.councilnotes.vocabulary.Programme;

/**
 * Reads the phase that stands next to the name of a programme, as the vocabulary cites it or as a
 * Roman numeral.
 */
final class PhaseReader {

  private static final String ROMAN = "X{0,2}(?:IX|IV|V?I{1,3}|V|X)";

  private static final String PHASE = "(?:[Pp]hase|PHASE|[Ff]ase|FASE)";

  private static final String ENDS = "(?![\\p{L}\\p{N}]|[\\p{Pd}.,]\\d)";

  private static final String PROGRAMME = "(?: [Pp]rogramme?| [Pp]roject)?";

  /** Matches {@code " II"}, {@code " (III)"} and {@code " 2.0"}; not {@code " 28 countries"}. */
  private static final Pattern NUMBER =
      Pattern.compile("[ \\p{Pd}](\\()?(" + ROMAN + "|\\d\\.\\d)" + ENDS + "|(\\+)");

  /** Matches {@code " Phase IV"} and {@code " programme (phase 2"}; not {@code " in a phase"}. */
  private static final Pattern PHASE_NUMBER =
      Pattern.compile(PROGRAMME + ",? (\\()?" + PHASE + "s? (" + ROMAN + "|\\d{1,2})" + ENDS);

  /** Matches {@code "Phase III of the "}; not {@code "phases of "}. */
  private static final PrecedingPattern PHASE_OF =
      PrecedingPattern.in(
          Pattern.compile(
              PHASE + " (" + ROMAN + "|\\d{1,2}) (?:of|de|du|del|da|do) (?:the |la |le )?$"),
          "of de du del da do");

  private static final Map<String, String> ORDINALS = new HashMap<>();

  static {
    ordinal("I", "first première primera primeira erste ersten");
    ordinal("II", "second deuxième seconde segunda zweite zweiten");
    ordinal("III", "third troisième tercera terceira dritte dritten");
    ordinal("IV", "fourth quatrième cuarta quarta vierte vierten");
    ordinal("V", "fifth cinquième quinta fünfte fünften");
    ordinal("VI", "sixth sixième sexta sechste sechsten");
  }

  private static void ordinal(String roman, String words) {
    for (String word : words.split(" ", -1)) {
      ORDINALS.put(word, roman);
    }
  }

  /**
   * Matches {@code "second phase of "} and {@code "tercera fase del "}; not {@code "new phase of
   * "}.
   */
  private static final PrecedingPattern ORDINAL_OF =
      PrecedingPattern.in(
          Pattern.compile(
              "(?<!\\p{L})("
                  + String.join("|", ORDINALS.keySet())
                  + ") (?:phase|fase) (?:of|de|du|del|da|do|von) (?:the |la |le |los )?$"),
          "of de du del da do von phase fase");

  /** The last phase that is written in Roman. */
  private static final int LAST_ROMAN = 10;

  /**
   * A phase, and the range of the mention with it.
   *
   * @param label such as {@code II}
   * @param range of the name and the phase
   */
  record FoundPhase(String label, TextRange range) {}

  Optional<FoundPhase> read(EntityMention mention, Programme programme) {
    Matcher number = NUMBER.matcher(mention.after());
    if (number.lookingAt() && isPhase(number, programme)) {
      return Optional.of(found(label(number), mention, number));
    }
    Matcher phase = PHASE_NUMBER.matcher(mention.after());
    if (phase.lookingAt()) {
      return Optional.of(found(roman(phase.group(2)), mention, phase));
    }
    return before(mention);
  }

  private static Optional<FoundPhase> before(EntityMention mention) {
    PrecedingWords precedingWords = mention.lead();
    Optional<MatchResult> phase = PHASE_OF.find(precedingWords);
    if (phase.isPresent()) {
      return phase.map(m -> found(roman(m.group(1)), mention, precedingWords, m));
    }
    return ORDINAL_OF
        .find(precedingWords)
        .map(m -> found(ORDINALS.get(m.group(1)), mention, precedingWords, m));
  }

  private static FoundPhase found(
      String label, EntityMention mention, PrecedingWords precedingWords, MatchResult phase) {
    TextRange range = mention.range();
    int length = precedingWords.text().length() - phase.start();
    return new FoundPhase(label, new TextRange(range.start() - length, range.end()));
  }

  /** A Roman number always; {@code 2.0} and {@code +} only where the vocabulary knows them. */
  private static boolean isPhase(Matcher number, Programme programme) {
    String label = label(number);
    return Character.isLetter(label.charAt(0))
        || programme.phases().stream().anyMatch(phase -> phase.label().equals(label));
  }

  private static String roman(String number) {
    if (Character.isLetter(number.charAt(0))) {
      return number;
    }
    int n = Integer.parseInt(number);
    return n >= 1 && n <= LAST_ROMAN ? RomanNumeral.of(n) : number;
  }

  private static String label(Matcher number) {
    return number.group(2) == null ? number.group(3) : number.group(2);
  }

  /** The phase belongs to the words that say it, unless it stands in brackets of its own. */
  private static FoundPhase found(String label, EntityMention mention, Matcher phase) {
    TextRange range = mention.range();
    boolean inBrackets = phase.group(1) != null;
    return new FoundPhase(
        label, inBrackets ? range : new TextRange(range.start(), range.end() + phase.end()));
  }
}
