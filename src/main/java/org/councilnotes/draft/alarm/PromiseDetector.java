package org.councilnotes.draft.alarm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.edition.RareWordOverlap;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds what the previous edition foresaw for a time that is over by the end of the draft's period,
 * where the draft is silent about it, or foresees it still.
 */
final class PromiseDetector implements AlarmDetector {

  /** Of the words of a promise, the share that a passage about the same has; below, silent. */
  private static final double SAME_MATTER = 0.5;

  /** The share of its words that stands anywhere in a draft which may speak of it in passing. */
  private static final double ANYWHERE = 0.8;

  /** The share of its words that a sentence has which repeats it. */
  private static final double REPEATED = 0.8;

  /** How far from its words a long sentence still says what is promised, in UTF-16 code units. */
  private static final int REACH = 150;

  /** Fewer words do not tell what is promised; the sentence before belongs to it. */
  private static final int FEWEST_WORDS = 8;

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    return EarlierEdition.of(reference, draft).map(edition -> of(draft, edition)).orElse(List.of());
  }

  static List<Alarm> of(DraftText draft, EarlierEdition edition) {
    Optional<LocalDate> end = end(draft.note());
    Optional<LocalDate> before = end(edition.note());
    Optional<PromiseWords> cues = PromiseWords.of(draft.note().language());
    if (end.isEmpty() || before.isEmpty() || cues.isEmpty()) {
      return List.of();
    }
    DraftText earlier = DraftText.of(edition.note());
    Answers answers = new Answers(draft, earlier, edition, before.get(), cues.get());
    return Promise.in(earlier, before.get()).stream()
        .filter(promise -> !promise.due().isAfter(end.get()))
        .flatMap(promise -> answers.alarm(promise).stream())
        .sorted(Comparator.comparing(Alarm::range))
        .toList();
  }

  /** The last day that a note reports on, else its date. */
  private static Optional<LocalDate> end(Note note) {
    return note.report().period().map(ReportingPeriod::to).or(() -> note.cover().identity().date());
  }

  /** What a draft says of promises. */
  private static final class Answers {

    private final DraftText draft;
    private final EarlierEdition edition;
    private final PromiseWords cues;
    private final RareWordOverlap overlap;
    private final List<Set<String>> passages = new ArrayList<>();
    private final List<Promise> repeated;

    Answers(
        DraftText draft,
        DraftText earlier,
        EarlierEdition edition,
        LocalDate after,
        PromiseWords cues) {
      this.draft = draft;
      this.cues = cues;
      this.edition = edition;
      this.overlap =
          new RareWordOverlap(
              draft.note().language(),
              Stream.of(draft, earlier)
                  .flatMap(text -> text.note().passages().stream())
                  .map(Passage::textWithoutDeletions)
                  .toList());
      this.repeated = Promise.in(draft, after);
      Map<String, String> headings = new HashMap<>();
      draft.note().sections().forEach(section -> headings.put(section.id(), section.heading()));
      for (Passage passage : draft.note().passages()) {
        Set<String> stems = new HashSet<>(overlap.stems(passage.textWithoutDeletions()));
        stems.addAll(overlap.stems(headings.getOrDefault(passage.section(), "")));
        passages.add(stems);
      }
    }

    Optional<Alarm> alarm(Promise promise) {
      Map<String, Double> weights = overlap.weights(matter(promise));
      Optional<Promise> same =
          repeated.stream().filter(one -> isRepeated(promise, one, weights)).findFirst();
      if (same.isPresent()) {
        return same.map(one -> standing(promise, one));
      }
      Set<String> whole = new HashSet<>();
      passages.forEach(whole::addAll);
      boolean isSilent =
          RareWordOverlap.share(weights, whole) < ANYWHERE
              && passages.stream()
                  .allMatch(said -> RareWordOverlap.share(weights, said) < SAME_MATTER);
      return isSilent ? Optional.of(silent(promise)) : Optional.empty();
    }

    /**
     * The words around a promise without its time; those before the sentence where they are few.
     */
    private String matter(Promise promise) {
      Passage passage = promise.sentence().passage();
      String text = passage.textWithoutDeletions();
      TextRange sentence = promise.sentence().inPassage();
      int start =
          Math.max(sentence.start(), text.lastIndexOf(' ', promise.words().start() - REACH));
      int end = text.indexOf(' ', promise.words().end() + REACH);
      TextRange near =
          new TextRange(start, end < 0 ? sentence.end() : Math.min(end, sentence.end()));
      String words = cues.without(near.of(text).replace(promise.time(), ""));
      if (overlap.telling(words) >= FEWEST_WORDS) {
        return words;
      }
      String before = text.substring(Math.max(0, sentence.start() - REACH), sentence.start());
      return (before.isBlank() ? edition.heading(passage) + "." : before) + " " + words;
    }

    private boolean isRepeated(Promise promise, Promise here, Map<String, Double> weights) {
      if (!here.due().equals(promise.due())) {
        return false;
      }
      String words = here.sentence().text();
      return NormalizedWording.keyOf(words)
              .equals(NormalizedWording.keyOf(promise.sentence().text()))
          || RareWordOverlap.share(weights, overlap.stems(words)) >= REPEATED;
    }

    private Alarm standing(Promise promise, Promise here) {
      TextRange range = draft.place(here.sentence().passage(), here.words());
      return new Alarm(
          AlarmKind.PROMISE,
          range,
          range.of(draft.text()),
          here.sentence().text(),
          ReasonCode.PROMISE_REPEATED.of(edition.note().shortName(), promise.time()),
          Optional.of(edition.use(promise.sentence().passage(), promise.sentence().inPassage())));
    }

    private Alarm silent(Promise promise) {
      Passage passage = promise.sentence().passage();
      return new Alarm(
          AlarmKind.PROMISE,
          SilentPlace.of(draft, edition.heading(passage), SilentPlace.programmes(passage)),
          "",
          promise.sentence().text(),
          ReasonCode.PROMISE_UNANSWERED.of(edition.note().shortName(), promise.time()),
          Optional.of(edition.use(passage, promise.sentence().inPassage())));
    }
  }
}
