package org.councilnotes.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.councilnotes.indicator.Predicates.Predicate;
import org.councilnotes.indicator.Quantity.Counted;
import org.councilnotes.indicator.QuantityWords.Kind;
import org.councilnotes.indicator.ThingPhrases.Phrase;

/** Reads what a number of a sentence counts. */
final class CountedReader {

  /** Most words before a share or amount that say what it is of. */
  private static final int LONGEST_CONTEXT = 4;

  /** Most commas, brackets and numbers between an amount and these words. */
  private static final int MOST_CROSSED = 2;

  private final String sentence;
  private final List<Token> tokens;
  private final QuantityWords words;
  private final ThingPhrases phrases;
  private final Predicates predicates;
  private Optional<Counted> antecedent;

  CountedReader(
      String sentence,
      List<Token> tokens,
      QuantityWords words,
      ThingPhrases phrases,
      Predicates predicates,
      Optional<Counted> antecedent) {
    this.sentence = sentence;
    this.tokens = tokens;
    this.words = words;
    this.phrases = phrases;
    this.predicates = predicates;
    this.antecedent = antecedent;
  }

  /**
   * What is counted.
   *
   * @param things as printed
   * @param told what is said of them by a noun: {@code women}; mostly empty
   * @param end the token behind the words
   */
  record Reading(String things, Optional<Predicate> predicate, String told, int end) {}

  /** What a number counts; empty where the words do not tell. */
  Optional<Reading> read(NumberPlace number) {
    if (number.unit().isMoney()) {
      return Optional.of(money(number));
    }
    if (number.unit() == QuantityUnit.PERCENT) {
      return share(number);
    }
    return number.isMeasured() ? Optional.of(measured(number)) : things(number);
  }

  private Optional<Reading> things(NumberPlace number) {
    if (!words.tellThings()) {
      return Optional.empty();
    }
    int at = number.things();
    int pronoun = words.phraseAt(Kind.PRONOUN, tokens, at);
    Optional<Reading> reading =
        pronoun > 0
            ? ofAntecedent(at + pronoun)
            : counted(number, at).or(() -> subject(at)).or(() -> numberOf(number));
    reading
        .filter(r -> !r.things().isEmpty())
        .ifPresent(r -> antecedent = Optional.of(new Counted(r.things(), "")));
    return reading;
  }

  /** {@code 12 officers}, {@code three of the five projects}. */
  private Optional<Reading> counted(NumberPlace number, int at) {
    int start = at + words.phraseAt(Kind.PARTITIVE, tokens, at);
    boolean isPart = start > at;
    if (isPart && start < tokens.size() && tokens.get(start).isNumber()) {
      start++;
    }
    return phrases
        .counted(start)
        .map(phrases::withOf)
        .map(phrase -> reading(number, phrase, text(phrase.start(), phrase.end())));
  }

  /** {@code 22 of them were begun}: what was counted before. */
  private Optional<Reading> ofAntecedent(int end) {
    Optional<Predicate> predicate = predicates.after(end, false);
    return antecedent.map(before -> new Reading(before.things(), predicate, "", end));
  }

  /** {@code eleven were boarded}, {@code 161 were yachts}. */
  private Optional<Reading> subject(int at) {
    Optional<Predicate> predicate = predicates.passive(at);
    if (predicate.isPresent()) {
      return antecedent.map(before -> new Reading(before.things(), predicate, "", at));
    }
    boolean isBe = at < tokens.size() && words.is(Kind.BE, tokens.get(at).key());
    return isBe && antecedent.isPresent()
        ? phrases
            .counted(at + 1)
            .map(p -> new Reading(text(p.start(), p.end()), Optional.empty(), "", p.end()))
        : Optional.empty();
  }

  /** {@code the number of courses fell to 9}. */
  private Optional<Reading> numberOf(NumberPlace number) {
    for (int i = 0; i < number.first(); i++) {
      int length = words.phraseAt(Kind.NUMBER_OF, tokens, i);
      if (length > 0) {
        return phrases
            .counted(i + length)
            .map(
                p -> {
                  boolean isDone = phrases.isParticiple(p.end());
                  return new Reading(
                      text(p.start(), p.end()),
                      isDone ? Optional.of(new Predicate(p.end(), false, false)) : Optional.empty(),
                      "",
                      number.end());
                });
      }
    }
    return Optional.empty();
  }

  /** {@code 95 kg of cannabis}, {@code 3 tonnes}. */
  private Reading measured(NumberPlace number) {
    Phrase unit = new Phrase(number.things(), number.end());
    Phrase phrase = phrases.withOf(unit);
    if (phrase.end() == unit.end() && words.tellThings() && !phrases.isParticiple(unit.end())) {
      phrase = new Phrase(unit.start(), bareMatter(unit.end()));
    }
    return reading(number, phrase, text(phrase.start(), phrase.end()));
  }

  /** {@code 3 kg cocaine}. */
  private int bareMatter(int start) {
    int end = phrases.matterEnd(start);
    boolean isSubject = end < tokens.size() && tokens.get(end).isWord() && phrases.isNoun(end);
    return isSubject ? start : end;
  }

  private Reading reading(NumberPlace number, Phrase phrase, String things) {
    Optional<Predicate> behind = predicates.after(phrase.end(), isInner(number));
    Optional<Predicate> predicate = behind.or(() -> predicates.before(number.first()));
    return new Reading(things, predicate, "", phrase.end());
  }

  /** Whether a number stands after a preposition. */
  boolean isInner(NumberPlace number) {
    int before = number.first() - 1;
    return before >= 0 && words.is(Kind.PREPOSITION, tokens.get(before).key());
  }

  private Optional<Reading> share(NumberPlace number) {
    int end = number.end();
    int pronoun = words.phraseAt(Kind.PRONOUN, tokens, end);
    int of = pronoun > 0 ? end + pronoun : phrases.withOf(new Phrase(end, end)).end();
    of = of == end && !phrases.isParticiple(end) ? phrases.matterEnd(end) : of;
    if (of > end) {
      String things = text(number.things(), of);
      Optional<Phrase> noun = nounOf(of, pronoun > 0);
      Optional<Predicate> predicate =
          noun.isPresent() ? Optional.empty() : predicates.after(of, false);
      return Optional.of(
          new Reading(
              things,
              predicate,
              noun.map(p -> text(p.start(), p.end())).orElse(""),
              noun.map(Phrase::end).orElse(of)));
    }
    String context = context(number.first());
    return context.isEmpty()
        ? Optional.empty()
        : Optional.of(new Reading(context, Optional.empty(), "", end));
  }

  /** {@code women} of {@code 22 % of the officers were women} and {@code 22 % of them women}. */
  private Optional<Phrase> nounOf(int at, boolean isPronoun) {
    boolean isBe = at < tokens.size() && words.is(Kind.BE, tokens.get(at).key());
    int start = isBe ? at + 1 : at;
    while (isBe && start < tokens.size() && tokens.get(start).is("des")) {
      start++;
    }
    return isBe || isPronoun ? phrases.counted(start) : Optional.empty();
  }

  /** What an amount is for: {@code budget of}, {@code committed}, {@code in grants}, who pays. */
  private Reading money(NumberPlace number) {
    int before = number.first() - 1;
    int end = number.end();
    if (before > 0 && words.is(Kind.OF, tokens.get(before).key()) && isContext(before - 1)) {
      return new Reading(tokens.get(before - 1).printed(), Optional.empty(), "", end);
    }
    Optional<Predicate> behind = predicates.after(end, false);
    if (behind.isPresent()) {
      return new Reading("", behind, "", end);
    }
    Optional<Phrase> grants = matterOf(end);
    if (grants.isPresent()) {
      Phrase phrase = grants.get();
      return new Reading(
          text(phrase.start(), phrase.end()), predicates.before(number.first()), "", phrase.end());
    }
    return new Reading(context(number.first()), Optional.empty(), "", end);
  }

  /** {@code in grants}, {@code of aid}. */
  private Optional<Phrase> matterOf(int at) {
    boolean isOf =
        at < tokens.size() && (words.is(Kind.OF, tokens.get(at).key()) || tokens.get(at).is("in"));
    return isOf ? phrases.counted(at + 1) : Optional.empty();
  }

  /** The last words of the clause before a token, without words of grammar. */
  private String context(int end) {
    List<String> before = new ArrayList<>();
    int crossed = 0;
    for (int i = end - 1; i >= 0 && before.size() < LONGEST_CONTEXT; i--) {
      Token token = tokens.get(i);
      boolean isBoundary = !token.isWord() || words.is(Kind.AND, token.key());
      if (isBoundary && (!before.isEmpty() || ++crossed > MOST_CROSSED)) {
        break;
      }
      if (!isBoundary && isContext(i)) {
        before.add(token.printed());
      }
    }
    Collections.reverse(before);
    return String.join(" ", before);
  }

  private boolean isContext(int i) {
    String key = tokens.get(i).key();
    return phrases.isNoun(i) && !words.is(Kind.TIME, key) && !words.is(Kind.ONE, key);
  }

  private String text(int start, int end) {
    return tokens.get(start).range().hull(tokens.get(end - 1).range()).of(sentence);
  }
}
