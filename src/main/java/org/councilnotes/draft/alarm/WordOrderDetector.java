package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds terms of four words whose order differs once from that of the draft and the edition before,
 * in English: {@code ad hoc reinforced verification} for {@code reinforced ad hoc verification}.
 */
final class WordOrderDetector implements AlarmDetector {

  private static final int LENGTH = 4;

  /** The usual order stands so often. */
  private static final int OFTEN = 2;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private static final Pattern BLANK = Pattern.compile("[ \\u00A0]");

  /** Words of grammar, between which other things stand in any order. */
  private static final Set<String> GRAMMAR =
      Set.of(
          """
          a an the of in on at to for by with from and or as is are was were be been has have had
          that which who this these those it its their they not no also more most other such all
          both between into than will would may can could should must under over about after before
          during since until through against per each any some
          """
              .strip()
              .split("\\s+"));

  /** A term as it stands at one place. */
  private record Term(String words, TextRange range) {}

  /** How often an order of words stands, and where the edition before has it. */
  private record OrderUse(int count, int here, Optional<WordingUse> source) {

    OrderUse and(OrderUse other) {
      return new OrderUse(count + other.count, here + other.here, source.or(other::source));
    }
  }

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    if (!draft.note().language().equals("en")) {
      return List.of();
    }
    Map<String, Map<String, OrderUse>> orders = new HashMap<>();
    for (Passage passage : draft.note().passages()) {
      terms(passage.textWithoutDeletions())
          .forEach(term -> add(orders, term, new OrderUse(1, 1, Optional.empty())));
    }
    EarlierEdition.of(reference, draft)
        .ifPresent(
            edition -> {
              for (Passage passage : edition.note().passages()) {
                terms(passage.text())
                    .forEach(
                        term ->
                            add(
                                orders,
                                term,
                                new OrderUse(
                                    1, 0, Optional.of(edition.use(passage, term.range())))));
              }
            });
    List<Alarm> alarms = new ArrayList<>();
    draft.sentences().forEach(sentence -> alarm(sentence, draft, orders).ifPresent(alarms::add));
    return alarms;
  }

  private static void add(Map<String, Map<String, OrderUse>> orders, Term term, OrderUse use) {
    orders
        .computeIfAbsent(sorted(term.words()), _ -> new LinkedHashMap<>())
        .merge(term.words(), use, OrderUse::and);
  }

  private static String sorted(String words) {
    return String.join(" ", List.of(words.split(" ", -1)).stream().sorted().toList());
  }

  /** The first term of a sentence that is out of order. */
  private static Optional<Alarm> alarm(
      DraftSentence sentence, DraftText draft, Map<String, Map<String, OrderUse>> orders) {
    DraftPlace place = DraftPlace.of(sentence, draft);
    for (Term term : terms(place.text())) {
      Map<String, OrderUse> all = orders.getOrDefault(sorted(term.words()), Map.of());
      OrderUse own = all.get(term.words());
      if (all.size() == 2 && own != null && own.count() == 1) {
        for (Map.Entry<String, OrderUse> other : all.entrySet()) {
          if (other.getValue().count() >= OFTEN && hasSameEnd(term.words(), other.getKey())) {
            return Optional.of(
                place.alarm(
                    AlarmKind.NAME,
                    term.range(),
                    ReasonCode.OTHER_NAME.of(other.getKey()),
                    other.getValue().source()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether what is named is the same: {@code authorities designated} names no authorities. */
  private static boolean hasSameEnd(String one, String other) {
    return one.substring(one.lastIndexOf(' ')).equals(other.substring(other.lastIndexOf(' ')));
  }

  /** Four different words with nothing but blanks between them, none of grammar. */
  private static List<Term> terms(String text) {
    List<Term> terms = new ArrayList<>();
    List<MatchResult> run = new ArrayList<>();
    for (MatchResult word : WORD.matcher(text).results().toList()) {
      boolean goesOn =
          !run.isEmpty()
              && BLANK.matcher(text.substring(run.getLast().end(), word.start())).matches();
      boolean isOfGrammar = GRAMMAR.contains(word.group().toLowerCase(Locale.ROOT));
      if (!goesOn || isOfGrammar) {
        run.clear();
      }
      if (!isOfGrammar) {
        run.add(word);
      }
      if (run.size() >= LENGTH) {
        List<MatchResult> last = run.subList(run.size() - LENGTH, run.size());
        List<String> words = last.stream().map(MatchResult::group).toList();
        if (Set.copyOf(words).size() == LENGTH) {
          terms.add(
              new Term(
                  String.join(" ", words),
                  new TextRange(last.getFirst().start(), last.getLast().end())));
        }
      }
    }
    return terms;
  }
}
