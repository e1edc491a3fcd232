package org.councilnotes.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.indicator.Predicates.Predicate;
import org.councilnotes.indicator.Quantity.Counted;
import org.councilnotes.indicator.QuantityWords.Kind;
import org.councilnotes.note.text.TextRange;

/** Reads the quantities of one sentence. Ranges are offsets in the sentence. */
final class SentenceQuantities {

  private final String sentence;
  private final QuantityWords words;
  private final List<Token> tokens;
  private final ThingPhrases phrases;
  private final Predicates predicates;
  private final CountedReader reader;
  private final CumulativeWords cumulative;
  private final List<Found> found = new ArrayList<>();
  private final Set<Integer> done = new HashSet<>();

  private SentenceQuantities(String sentence, QuantityWords words, Optional<Counted> antecedent) {
    this.sentence = sentence;
    this.words = words;
    this.tokens = SpelledNumbers.join(Tokenizer.of(sentence), words);
    this.phrases = new ThingPhrases(tokens, words);
    this.predicates = new Predicates(tokens, words, phrases);
    this.reader = new CountedReader(sentence, tokens, words, phrases, predicates, antecedent);
    this.cumulative = CumulativeWords.of(tokens, words);
  }

  /** A quantity with its place among the tokens. */
  private record Found(NumberPlace number, CountedReader.Reading reading) {}

  /**
   * The quantities of a sentence, in order.
   *
   * @param antecedent what was counted last before the sentence, for {@code 22 of them}
   */
  static List<Quantity> in(String sentence, QuantityWords words, Optional<Counted> antecedent) {
    SentenceQuantities reading = new SentenceQuantities(sentence, words, antecedent);
    reading.findAll();
    return reading.quantities();
  }

  /** What the last of several quantities counts that are no shares or amounts. */
  static Optional<Counted> lastThings(List<Quantity> quantities) {
    return quantities.reversed().stream()
        .filter(quantity -> quantity.unit() == QuantityUnit.COUNT)
        .map(Quantity::counted)
        .findFirst();
  }

  private void findAll() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isNumber() && !done.contains(i)) {
        NumberPlace.of(tokens, i, words).ifPresent(this::read);
      }
    }
  }

  private void read(NumberPlace number) {
    done(number.number(), number.end());
    reader
        .read(number)
        .ifPresent(
            reading -> {
              found.add(new Found(number, reading));
              done(number.number(), reading.end());
            });
  }

  private void done(int start, int end) {
    for (int i = start; i < end; i++) {
      done.add(i);
    }
  }

  /** All, those joined by {@code and} with the predicate of their neighbours. */
  private List<Quantity> quantities() {
    List<Quantity> all = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      int at = i;
      Found one = found.get(at);
      Optional<Predicate> predicate = one.reading().predicate().or(() -> shared(at));
      all.add(quantity(one, predicate));
    }
    return all;
  }

  /** The predicate of the quantity joined before, or of the one joined behind. */
  private Optional<Predicate> shared(int i) {
    return joinedBefore(i).or(() -> joinedBehind(i));
  }

  private Optional<Predicate> joinedBefore(int i) {
    boolean isJoined = i > 0 && isJoined(found.get(i - 1), found.get(i));
    return isJoined
        ? found
            .get(i - 1)
            .reading()
            .predicate()
            .filter(p -> p.token() < found.get(i - 1).number().first())
        : Optional.empty();
  }

  private Optional<Predicate> joinedBehind(int i) {
    boolean isJoined =
        i + 1 < found.size()
            && !reader.isInner(found.get(i).number())
            && isJoined(found.get(i), found.get(i + 1));
    return isJoined
        ? found
            .get(i + 1)
            .reading()
            .predicate()
            .filter(p -> p.isFinite() && p.token() > found.get(i + 1).number().number())
        : Optional.empty();
  }

  /** Whether one ends where the other begins but for {@code and} or a comma. */
  private boolean isJoined(Found left, Found right) {
    int end = left.reading().end();
    return right.number().first() == end + 1
        && (words.is(Kind.AND, key(end)) || key(end).equals(","));
  }

  private String key(int token) {
    return tokens.get(token).key();
  }

  private Quantity quantity(Found one, Optional<Predicate> predicate) {
    NumberPlace number = one.number();
    CountedReader.Reading reading = one.reading();
    TextRange digits =
        tokens.get(number.number()).range().hull(tokens.get(number.end() - 1).range());
    TextRange stated =
        tokens.get(number.first()).range().hull(tokens.get(reading.end() - 1).range());
    Counted counted =
        new Counted(reading.things(), predicate.map(this::printed).orElse(reading.told()));
    return new Quantity(
        digits,
        stated,
        new TextRange(0, sentence.stripTrailing().length()),
        number.value(words),
        number.unit(),
        counted,
        number.bound(),
        isCumulative(one, predicate));
  }

  /** The word of a predicate, with what belongs to it: {@code carried out}. */
  private String printed(Predicate predicate) {
    int next = predicate.token() + 1;
    boolean isLonger = next < tokens.size() && words.is(Kind.PARTICLE, key(next));
    return tokens.get(predicate.token()).printed()
        + (isLonger ? " " + tokens.get(next).printed() : "");
  }

  private boolean isCumulative(Found one, Optional<Predicate> predicate) {
    if (one.number().unit() == QuantityUnit.PERCENT
        || (predicate.isEmpty() && predicates.isSubjectOfPerfect(one.reading().end()))) {
      return false;
    }
    boolean isPerfect =
        predicate
            .filter(Predicate::isFinite)
            .map(Predicate::isPerfect)
            .orElseGet(
                () ->
                    reader.isInner(one.number())
                        && predicates.isAfterPerfect(one.number().number()));
    boolean isStated =
        cumulative.isStated() && (predicate.isPresent() || !one.number().unit().isMoney());
    return isStated || (isPerfect && !cumulative.isOfPeriod());
  }
}
