package org.councilnotes.indicator;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.indicator.QuantityWords.Kind;

/** Finds what is said to have been done with what is counted: {@code officers were trained}. */
final class Predicates {

  /** Most tokens between what is counted and its verb: {@code officers from twelve countries}. */
  private static final int LONGEST_INSERTION = 10;

  private static final int SUBJECT = 25;

  /** Matches {@code incautaron} and {@code financió}; not {@code no}. */
  private static final Pattern SPANISH_PAST = Pattern.compile("\\p{L}(?:aron|eron|ó)$");

  private final List<Token> tokens;
  private final QuantityWords words;
  private final ThingPhrases phrases;
  private final boolean isEnglish;
  private final Set<Integer> taken = new HashSet<>();

  Predicates(List<Token> tokens, QuantityWords words, ThingPhrases phrases) {
    this.tokens = tokens;
    this.words = words;
    this.phrases = phrases;
    this.isEnglish = words.isEnglish();
  }

  /**
   * A participle or verb.
   *
   * @param token of the word that tells what was done
   * @param isPerfect whether it is in the perfect: {@code have been trained}
   * @param isFinite whether its tense is told: not by a participle right behind the noun
   */
  record Predicate(int token, boolean isPerfect, boolean isFinite) {}

  /**
   * What was done, by the words behind a phrase.
   *
   * @param end of the phrase
   * @param isInner whether the phrase stands after a preposition, so that the verb is rather that
   *     of another
   */
  Optional<Predicate> after(int end, boolean isInner) {
    Optional<Predicate> direct = isEnglish ? direct(end, isInner) : Optional.empty();
    Optional<Predicate> found = direct.or(() -> passive(end)).or(() -> beyond(end));
    return isInner ? found.filter(p -> !taken.contains(p.token())) : found.map(this::take);
  }

  private Predicate take(Predicate predicate) {
    taken.add(predicate.token());
    return predicate;
  }

  /** What was done, by the verb before a number: {@code has trained 250 officers}. */
  Optional<Predicate> before(int number) {
    int verb = number - 1;
    while (verb >= 0 && isSkippedBefore(verb)) {
      verb--;
    }
    if (verb < 0 || !tokens.get(verb).isWord()) {
      return Optional.empty();
    }
    int have = verb - 1;
    while (have >= 0 && isSkipped(have)) {
      have--;
    }
    boolean hasHave = have >= 0 && words.is(Kind.HAVE, key(have));
    boolean isPerfect = hasHave && words.is(Kind.PERFECT, key(have));
    return isVerb(verb, hasHave)
        ? Optional.of(new Predicate(verb, isPerfect, true))
        : Optional.empty();
  }

  /** Whether a phrase is the subject of a verb in the perfect: {@code states have agreed}. */
  boolean isSubjectOfPerfect(int end) {
    for (int i = end; i < Math.min(tokens.size() - 1, end + SUBJECT); i++) {
      if (words.is(Kind.BE, key(i)) || words.is(Kind.MODAL, key(i))) {
        return false;
      }
      if (words.is(Kind.HAVE, key(i))) {
        return phrases.isParticiple(afterSkipped(i + 1)) && !words.is(Kind.BEEN, key(i + 1));
      }
    }
    return false;
  }

  /** Whether a token follows a verb in the perfect, with no other verb between them. */
  boolean isAfterPerfect(int token) {
    for (int i = 0; i < token; i++) {
      if (words.is(Kind.PERFECT, key(i))
          && isFollowedByParticiple(i)
          && tokens.subList(i, token).stream().noneMatch(this::isOtherVerb)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOtherVerb(Token token) {
    return words.is(Kind.BE, token.key()) || words.is(Kind.MODAL, token.key()) || token.is(";");
  }

  private boolean isFollowedByParticiple(int have) {
    int next = afterSkipped(have + 1);
    return next < tokens.size() && (words.is(Kind.BEEN, key(next)) || phrases.isParticiple(next));
  }

  private boolean isVerb(int verb, boolean hasHave) {
    if (isEnglish) {
      return phrases.isParticiple(verb);
    }
    if (words.isFrench()) {
      return hasHave && phrases.isParticiple(verb);
    }
    boolean isPast = SPANISH_PAST.matcher(tokens.get(verb).printed()).find();
    return isPast || phrases.isParticiple(verb);
  }

  private Optional<Predicate> direct(int at, boolean isInner) {
    int next = at + 1;
    boolean isActive =
        next < tokens.size()
            && ((phrases.isNoun(next) && !key(next).endsWith("ly"))
                || tokens.get(next).isNumber()
                || words.is(Kind.DETERMINER, key(next))
                || (key(next).equals("a") || key(next).equals("an")));
    boolean endsClause = next >= tokens.size() || tokens.get(next).kind() == Token.Kind.SIGN;
    return phrases.isParticiple(at) && !isActive && !(isInner && endsClause && !opens(at))
        ? Optional.of(new Predicate(at, false, false))
        : Optional.empty();
  }

  /** Whether a participle belongs to words that open the sentence: {@code Of 212 ships seen,}. */
  private boolean opens(int participle) {
    return participle + 1 < tokens.size()
        && tokens.get(participle + 1).is(",")
        && words.is(Kind.OF, key(0));
  }

  /** {@code were trained}, {@code have been trained}, {@code will be trained}. */
  Optional<Predicate> passive(int start) {
    int at = afterSkipped(start);
    boolean isPerfect = false;
    boolean hasHave = false;
    boolean isPassive = false;
    while (at < tokens.size() && isAuxiliary(at)) {
      hasHave |= words.is(Kind.HAVE, key(at));
      isPerfect |= words.is(Kind.PERFECT, key(at));
      isPassive |= words.is(Kind.BE, key(at)) || words.is(Kind.BEEN, key(at));
      at = afterSkipped(at + 1);
    }
    return isPassive && phrases.isParticiple(at)
        ? Optional.of(new Predicate(at, isPerfect && hasHave, true))
        : Optional.empty();
  }

  /** Behind a part between commas, or behind words that a preposition opens. */
  private Optional<Predicate> beyond(int end) {
    if (end >= tokens.size()) {
      return Optional.empty();
    }
    boolean isComma = tokens.get(end).is(",");
    if (isComma && passive(end + 1).isPresent()) {
      return passive(end + 1);
    }
    if (!isComma && !words.is(Kind.PREPOSITION, key(end))) {
      return Optional.empty();
    }
    for (int i = end + 1; i < Math.min(tokens.size(), end + LONGEST_INSERTION); i++) {
      boolean isSign = tokens.get(i).kind() == Token.Kind.SIGN && !tokens.get(i).is("%");
      if (isSign || (!isComma && isAuxiliary(i))) {
        int verb = isComma ? i + 1 : i;
        return isSign && !(isComma && tokens.get(i).is(",")) ? Optional.empty() : passive(verb);
      }
    }
    return Optional.empty();
  }

  private boolean isAuxiliary(int at) {
    String key = key(at);
    return words.is(Kind.HAVE, key)
        || words.is(Kind.BE, key)
        || words.is(Kind.BEEN, key)
        || words.is(Kind.MODAL, key);
  }

  private int afterSkipped(int start) {
    int at = start;
    while (at < tokens.size() && isSkipped(at)) {
      at++;
    }
    return at;
  }

  private boolean isSkipped(int at) {
    return words.is(Kind.ADVERB, key(at)) || (isEnglish && key(at).endsWith("ly"));
  }

  private boolean isSkippedBefore(int at) {
    return words.is(Kind.DETERMINER, key(at)) || (words.isSpanish() && key(at).equals("a"));
  }

  private String key(int at) {
    return tokens.get(at).key();
  }
}
