package org.councilnotes.draft.alarm;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.promise.Promise;
import org.councilnotes.draft.promise.PromiseAnswers;
import org.councilnotes.draft.promise.UnkeptPromise;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds what the previous edition foresaw for a time that is over by the end of the draft's period,
 * where the draft is silent about it, or foresees it still.
 */
final class PromiseDetector implements AlarmDetector {

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    return EarlierEdition.of(reference, draft).map(edition -> of(draft, edition)).orElse(List.of());
  }

  static List<Alarm> of(DraftText draft, EarlierEdition edition) {
    return PromiseAnswers.unkept(draft, edition.note()).stream()
        .map(unkept -> alarm(unkept, draft, edition))
        .sorted(Comparator.comparing(Alarm::range))
        .toList();
  }

  private static Alarm alarm(UnkeptPromise unkept, DraftText draft, EarlierEdition edition) {
    return unkept
        .place()
        .map(here -> told(unkept, here, draft, edition))
        .orElseGet(() -> silent(unkept.promise(), draft, edition));
  }

  private static Alarm told(
      UnkeptPromise unkept, UnkeptPromise.Place here, DraftText draft, EarlierEdition edition) {
    Promise promise = unkept.promise();
    TextRange range = draft.place(here.sentence().passage(), here.words());
    return new Alarm(
        AlarmKind.PROMISE,
        range,
        range.of(draft.text()),
        here.sentence().text(),
        why(unkept.answer()).of(edition.note().shortName(), promise.time()),
        Optional.of(edition.use(promise.sentence().passage(), promise.sentence().inPassage())));
  }

  private static ReasonCode why(UnkeptPromise.Answer answer) {
    return switch (answer) {
      case SILENT -> ReasonCode.PROMISE_UNANSWERED;
      case REPEATED -> ReasonCode.PROMISE_REPEATED;
      case PUT_OFF -> ReasonCode.PROMISE_PUT_OFF;
      case PENDING -> ReasonCode.PROMISE_PENDING;
    };
  }

  private static Alarm silent(Promise promise, DraftText draft, EarlierEdition edition) {
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
