package org.councilnotes.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.indicator.QuantityWords.Kind;

/**
 * Finds the noun phrases of a sentence that name what is counted. English has its noun last, which
 * is in the plural after a number; French and Spanish have it first, and what belongs to it is in
 * the plural, too.
 */
final class ThingPhrases {

  /** Longest noun phrase without {@code of}, in words. */
  private static final int LONGEST = 6;

  /** Most words in the singular that one phrase after {@code of} has in English. */
  private static final int SINGULAR = 2;

  private static final int SHORTEST_PLURAL = 3;

  /** Matches {@code formés}, {@code achevée}; not {@code été}, as it is a word of grammar. */
  private static final Pattern FRENCH_PARTICIPLE = Pattern.compile("\\p{L}{2}ée?s?$");

  /** Matches {@code formados}, {@code detenida}; not {@code ida}. */
  private static final Pattern SPANISH_PARTICIPLE = Pattern.compile("\\p{L}{2,}[ai]d[oa]s?");

  /** Matches {@code l'} and {@code los}; not {@code un}. */
  private static final Pattern ARTICLE = Pattern.compile("l[ae'o]s?|el");

  /** Matches {@code officers} and {@code officers'}; not {@code process} and {@code virus}. */
  private static final Pattern ENGLISH_PLURAL = Pattern.compile("[^su]s['’]?$");

  /** Matches {@code pays} and {@code canaux}; not {@code navire}. */
  private static final Pattern ROMANCE_PLURAL = Pattern.compile("[sxz]$");

  private final List<Token> tokens;
  private final QuantityWords words;
  private final boolean isEnglish;

  ThingPhrases(List<Token> tokens, QuantityWords words) {
    this.tokens = tokens;
    this.words = words;
    this.isEnglish = words.isEnglish();
  }

  /** Tokens of a phrase, from start to end without the latter. */
  record Phrase(int start, int end) {}

  /** The things counted by a number before a token; empty where no plural noun follows. */
  Optional<Phrase> counted(int start) {
    int end = isEnglish ? englishEnd(start) : romanceEnd(start);
    return end > start && !isTime(start, end)
        ? Optional.of(new Phrase(start, end))
        : Optional.empty();
  }

  /** A phrase with what follows it after {@code of}: {@code rounds of talks}. */
  Phrase withOf(Phrase phrase) {
    int end = afterOf(phrase.end());
    return end == phrase.end() ? phrase : withSecond(new Phrase(phrase.start(), end));
  }

  private Phrase withSecond(Phrase phrase) {
    boolean chains = !isEnglish || Character.isUpperCase(at(phrase.end() - 1).printed().charAt(0));
    return chains ? new Phrase(phrase.start(), afterOf(phrase.end())) : phrase;
  }

  /** The words from a token on that name a substance or matter: {@code cannabis resin}. */
  int matterEnd(int start) {
    int end = start;
    while (end < start + LONGEST && isNoun(end) && !(end > start && isParticiple(end))) {
      end++;
    }
    if (!isEnglish) {
      return end == start ? start : romanceMatterEnd(start);
    }
    for (int i = start; i < end; i++) {
      if (isPlural(i) && !continues(i, end)) {
        return i + 1;
      }
    }
    return end - start <= SINGULAR ? end : start + 1;
  }

  /** Whether a word may be a past participle of the language. */
  boolean isParticiple(int i) {
    if (i >= tokens.size() || !at(i).isWord()) {
      return false;
    }
    String key = at(i).key();
    if (words.is(Kind.PARTICIPLE, key)) {
      return true;
    }
    if (isEnglish) {
      return key.length() > SHORTEST_PLURAL
          && key.endsWith("ed")
          && !words.is(Kind.NO_PARTICIPLE, key);
    }
    return words.isFrench()
        ? FRENCH_PARTICIPLE.matcher(at(i).printed()).find()
        : SPANISH_PARTICIPLE.matcher(key).matches();
  }

  /** Whether a token is a word with a meaning of its own, and no number or word of grammar. */
  boolean isNoun(int i) {
    return i < tokens.size() && at(i).isWord() && !words.is(Kind.STOP, at(i).key());
  }

  private int afterOf(int at) {
    if (at >= tokens.size() || !words.is(Kind.OF, at(at).key())) {
      return at;
    }
    int start = at + 1;
    while (start < tokens.size() && isArticle(start)) {
      start++;
    }
    int end = matterEnd(start);
    return end > start && !isTime(start, end) ? end : at;
  }

  private boolean isArticle(int i) {
    String key = at(i).key();
    return words.is(Kind.DETERMINER, key)
        || (words.is(Kind.STOP, key) && ARTICLE.matcher(key).matches());
  }

  private int englishEnd(int start) {
    int end = start;
    int plural = start;
    while (end < start + LONGEST && isNoun(end) && !(plural > start && isParticiple(end))) {
      if (isPlural(end)) {
        plural = end + 1;
        if (!words.is(Kind.PLURAL_MODIFIER, at(end).key())) {
          break;
        }
      }
      end++;
    }
    return plural;
  }

  /** Whether a plural is followed by the noun that it belongs to: {@code customs officers}. */
  private boolean continues(int i, int end) {
    return words.is(Kind.PLURAL_MODIFIER, at(i).key()) && i + 1 < end;
  }

  private int romanceEnd(int start) {
    int end = start;
    while (end < start + LONGEST - 2 && isNoun(end) && isPlural(end)) {
      end++;
    }
    return end;
  }

  /** One word, and those in the plural or participles behind it. */
  private int romanceMatterEnd(int start) {
    int end = start + 1;
    while (end < start + LONGEST - 2 && isNoun(end) && (isPlural(end) || isParticiple(end))) {
      end++;
    }
    return end;
  }

  private boolean isPlural(int i) {
    String key = at(i).key();
    boolean isIrregular = words.is(Kind.IRREGULAR_PLURAL, key);
    if (isEnglish) {
      return isIrregular || (key.length() >= SHORTEST_PLURAL && ENGLISH_PLURAL.matcher(key).find());
    }
    return isIrregular || (key.length() >= SHORTEST_PLURAL && ROMANCE_PLURAL.matcher(key).find());
  }

  private boolean isTime(int start, int end) {
    return tokens.subList(start, end).stream().anyMatch(t -> words.is(Kind.TIME, t.key()));
  }

  private Token at(int i) {
    return tokens.get(i);
  }
}
