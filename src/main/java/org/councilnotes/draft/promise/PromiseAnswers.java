package org.councilnotes.draft.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.document.DraftPeriod;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.edition.RareWordOverlap;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.time.MentionedTime;
import org.councilnotes.tag.time.MentionedTimes;

/** What a draft says of the promises of the edition before it. */
public final class PromiseAnswers {

  /** Of the words of a promise, the share that a passage about the same has; below, silent. */
  private static final double SAME_MATTER = 0.5;

  /** The share of its words that stands anywhere in a draft which may speak of it in passing. */
  private static final double ANYWHERE = 0.8;

  /** The share of its words that a sentence has which repeats it. */
  private static final double REPEATED = 0.8;

  /** The share of its words that a sentence has which says that it is still to come. */
  private static final double PENDING = 0.6;

  /** The share of the words of an event that a sentence has which may tell of it. */
  private static final double TOLD = 0.5;

  /** What is done each time anew, for another time. */
  private static final Pattern RECURRENT =
      Pattern.compile(
          "(?i)\\b(?:next|annual\\w*|each|every|regular\\w*|presidenc\\w+|(?:be|is)"
              + " (?:held|organi[sz]ed|hosted|drawn up|published|presented|adopted)|take"
              + " place|reports?|meets?)\\b");

  private static final Pattern DIGIT = Pattern.compile("\\d");

  /** How far from its words a long sentence still says what is promised, in UTF-16 code units. */
  private static final int REACH = 150;

  /** Fewer words do not tell what is promised; the sentence before belongs to it. */
  private static final int FEWEST_WORDS = 8;

  private final DraftText draft;
  private final DraftText earlier;
  private final PromiseWords cues;
  private final RareWordOverlap overlap;
  private final List<Set<String>> passages = new ArrayList<>();
  private final Set<String> whole = new HashSet<>();
  private final List<Promise> foreseen;
  private final List<SaidSentence> sentences;
  private final LocalDate before;
  private final LocalDate end;

  private PromiseAnswers(
      DraftText draft, DraftText earlier, LocalDate before, LocalDate end, PromiseWords cues) {
    this.draft = draft;
    this.earlier = earlier;
    this.cues = cues;
    this.before = before;
    this.end = end;
    this.overlap =
        new RareWordOverlap(
            draft.note().language(),
            Stream.of(draft, earlier)
                .flatMap(text -> text.note().passages().stream())
                .map(Passage::textWithoutDeletions)
                .toList());
    this.foreseen = Promise.in(draft, before);
    this.sentences = draft.sentences().stream().map(this::said).toList();
    Map<String, String> headings = new HashMap<>();
    draft.note().sections().forEach(section -> headings.put(section.id(), section.heading()));
    for (Passage passage : draft.note().passages()) {
      Set<String> stems = new HashSet<>(overlap.stems(passage.textWithoutDeletions()));
      stems.addAll(overlap.stems(headings.getOrDefault(passage.section(), "")));
      passages.add(stems);
      whole.addAll(stems);
    }
  }

  /** A sentence of the draft with its stems and the ends of its times: read once. */
  private record SaidSentence(DraftSentence sentence, Set<String> stems, List<LocalDate> times) {

    SaidSentence {
      stems = Set.copyOf(stems);
      times = List.copyOf(times);
    }

    String text() {
      return sentence.text();
    }
  }

  private SaidSentence said(DraftSentence sentence) {
    return new SaidSentence(
        sentence,
        overlap.stems(sentence.text()),
        MentionedTimes.in(sentence.text(), draft.note().language(), before).stream()
            .map(MentionedTime::end)
            .toList());
  }

  /** The promises that are not kept, in the order of the edition. */
  public static List<UnkeptPromise> unkept(DraftText draft, Note edition) {
    Optional<LocalDate> before = DraftPeriod.end(edition);
    Optional<LocalDate> end = DraftPeriod.end(draft.note()).map(day -> told(day, before, draft));
    Optional<PromiseWords> cues = PromiseWords.of(draft.note().language());
    if (end.isEmpty() || before.isEmpty() || cues.isEmpty()) {
      return List.of();
    }
    DraftText earlier = DraftText.of(edition);
    return new PromiseAnswers(draft, earlier, before.get(), end.get(), cues.get()).unkept();
  }

  /** The end of the period; where that is the one of the edition before, the date. */
  private static LocalDate told(LocalDate end, Optional<LocalDate> before, DraftText draft) {
    return before.filter(end::equals).isPresent()
        ? draft.note().cover().identity().date().orElse(end)
        : end;
  }

  private List<UnkeptPromise> unkept() {
    return Promise.in(earlier, before).stream()
        .filter(promise -> !promise.due().isAfter(end))
        .flatMap(promise -> unkept(promise).stream())
        .toList();
  }

  private Optional<UnkeptPromise> unkept(Promise promise) {
    if (isEventTold(promise)) {
      return Optional.empty();
    }
    Map<String, Double> weights = overlap.weights(matter(promise));
    return repeated(promise, weights)
        .or(() -> putOff(promise))
        .or(() -> pending(promise, weights))
        .or(
            () ->
                isSilent(weights) || isEventLeftOut(promise)
                    ? Optional.of(UnkeptPromise.silent(promise))
                    : Optional.empty());
  }

  private Optional<UnkeptPromise> repeated(Promise promise, Map<String, Double> weights) {
    return foreseen.stream()
        .filter(one -> isRepeated(promise, one, weights))
        .findFirst()
        .map(
            here ->
                UnkeptPromise.told(
                    promise, UnkeptPromise.Answer.REPEATED, here.sentence(), here.words()));
  }

  /** The same sentence with a later time, about something that is not done each time anew. */
  private Optional<UnkeptPromise> putOff(Promise promise) {
    if (RECURRENT.matcher(promise.sentence().text()).find()) {
      return Optional.empty();
    }
    String words = withoutTime(promise);
    return foreseen.stream()
        .filter(here -> here.due().isAfter(promise.due()) && withoutTime(here).equals(words))
        .filter(here -> !PendingWords.isExplained(here.sentence().passage().textWithoutDeletions()))
        .findFirst()
        .map(
            here ->
                UnkeptPromise.told(
                    promise, UnkeptPromise.Answer.PUT_OFF, here.sentence(), here.words()));
  }

  private static String withoutTime(Promise promise) {
    return NormalizedWording.keyOf(promise.sentence().text().replace(promise.time(), ""));
  }

  /** A sentence about the same that says that it is still to come. */
  private Optional<UnkeptPromise> pending(Promise promise, Map<String, Double> weights) {
    return sentences.stream()
        .filter(one -> RareWordOverlap.share(weights, one.stems()) >= PENDING)
        .map(SaidSentence::sentence)
        .flatMap(
            one ->
                PendingWords.in(standing(one)).stream()
                    .map(
                        words ->
                            UnkeptPromise.told(
                                promise,
                                UnkeptPromise.Answer.PENDING,
                                one,
                                new TextRange(
                                    one.inPassage().start() + words.start(),
                                    one.inPassage().start() + words.end()))))
        .findFirst();
  }

  private static String standing(DraftSentence sentence) {
    return sentence.inPassage().of(sentence.passage().textWithoutDeletions());
  }

  private boolean isSilent(Map<String, Double> weights) {
    return RareWordOverlap.share(weights, whole) < ANYWHERE
        && passages.stream().allMatch(said -> RareWordOverlap.share(weights, said) < SAME_MATTER);
  }

  /**
   * Whether a draft, which has the heading above an event, has neither its place nor its time, and
   * tells of nothing that took place afterwards and may be it.
   */
  private boolean isEventLeftOut(Promise promise) {
    Optional<PromisedEvent> event =
        draft.note().language().equals("en") ? PromisedEvent.of(promise) : Optional.empty();
    return event
        .filter(one -> one.place().filter(this::isNamed).isEmpty())
        .filter(one -> hasHeading(promise.sentence().passage()))
        .filter(_ -> sentences.stream().noneMatch(said -> said.times().contains(promise.due())))
        .filter(one -> !isTold(promise, one))
        .isPresent();
  }

  /** Whether a sentence has both the place of an event and the time that was foreseen for it. */
  private boolean isEventTold(Promise promise) {
    Optional<String> place = PromisedEvent.of(promise).flatMap(PromisedEvent::place);
    return place.isPresent()
        && sentences.stream()
            .filter(one -> one.times().contains(promise.due()))
            .filter(one -> one.text().contains(place.get()))
            .anyMatch(one -> cues.in(one.text()).foreseeing().isEmpty());
  }

  private boolean isNamed(String place) {
    return draft.text().contains(place);
  }

  private boolean hasHeading(Passage passage) {
    String heading = NormalizedWording.keyOf(earlier.note().headingOf(passage));
    return draft.note().passages().stream()
        .filter(one -> one.kind() == PassageKind.HEADING)
        .anyMatch(one -> NormalizedWording.keyOf(one.textWithoutDeletions()).endsWith(heading));
  }

  /** Whether a sentence that has a good part of the words of an event tells of a later time. */
  private boolean isTold(Promise promise, PromisedEvent event) {
    Map<String, Double> weights = overlap.weights(event.clause());
    LocalDate day = promise.due().minusMonths(1);
    return sentences.stream()
        .filter(one -> RareWordOverlap.share(weights, one.stems()) >= TOLD)
        .anyMatch(
            one ->
                PendingWords.isExplained(one.text())
                    || one.times().isEmpty()
                    || one.times().stream().anyMatch(time -> time.isAfter(day)));
  }

  /** The words around a promise without its time; those before the sentence where they are few. */
  private String matter(Promise promise) {
    Passage passage = promise.sentence().passage();
    String text = passage.textWithoutDeletions();
    TextRange sentence = promise.sentence().inPassage();
    int start = Math.max(sentence.start(), text.lastIndexOf(' ', promise.words().start() - REACH));
    int end = text.indexOf(' ', promise.words().end() + REACH);
    TextRange near = new TextRange(start, end < 0 ? sentence.end() : Math.min(end, sentence.end()));
    String words = cues.without(near.of(text).replace(promise.time(), ""));
    if (overlap.telling(words) >= FEWEST_WORDS) {
      return words;
    }
    String before = text.substring(Math.max(0, sentence.start() - REACH), sentence.start());
    return (before.isBlank() ? earlier.note().headingOf(passage) + "." : before) + " " + words;
  }

  private boolean isRepeated(Promise promise, Promise here, Map<String, Double> weights) {
    // a month alone is another one in each edition
    boolean isOneTime = DIGIT.matcher(promise.time()).find();
    if (!isOneTime || !here.due().equals(promise.due())) {
      return false;
    }
    String words = here.sentence().text();
    return NormalizedWording.keyOf(words).equals(NormalizedWording.keyOf(promise.sentence().text()))
        || RareWordOverlap.share(weights, overlap.stems(words)) >= REPEATED;
  }
}
