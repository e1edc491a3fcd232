package org.councilnotes.draft.alarm;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.edition.EditedSentences;
import org.councilnotes.draft.edition.FoundChange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds what may have gone wrong in sentences that were made from those of the edition before, in
 * English; each in its sentence, whatever the length of the draft.
 *
 * @param kind of the alarms
 * @param changes that are alarms
 * @param known the sentences of both
 */
record EditedSentenceDetector(
    AlarmKind kind, Function<EditedSentences, List<FoundChange>> changes, DraftHistories known)
    implements AlarmDetector {

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    return draft.note().language().equals("en")
        ? EarlierEdition.of(reference, draft).map(edition -> of(draft, edition)).orElse(List.of())
        : List.of();
  }

  List<Alarm> of(DraftText draft, EarlierEdition edition) {
    return changes.apply(known.edited(draft, edition)).stream()
        .map(change -> alarm(change, draft, edition))
        .toList();
  }

  private Alarm alarm(FoundChange change, DraftText draft, EarlierEdition edition) {
    return DraftPlace.of(change.pair().now(), draft)
        .alarm(
            kind,
            change.words(),
            change.why(),
            Optional.of(
                edition.use(change.pair().before().passage(), change.pair().before().inPassage())));
  }
}
