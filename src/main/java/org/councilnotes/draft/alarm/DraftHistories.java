package org.councilnotes.draft.alarm;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.edition.EditedSentences;
import org.councilnotes.draft.edition.EditionSentences;
import org.councilnotes.lineage.WordingHistories;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;

/**
 * The histories of the passages of one draft and of the edition before it, and the sentences of
 * both with what became of them. To compare them takes long, and several detectors ask: it is done
 * once. Safe for use by many threads.
 */
final class DraftHistories {

  private final Map<String, Map<String, WordingHistory>> byEdition = new ConcurrentHashMap<>();

  private final Map<String, EditionSentences> sentences = new ConcurrentHashMap<>();
  private final Map<String, EditionSentences> ofDraft = new ConcurrentHashMap<>();
  private final Map<String, EditedSentences> edited = new ConcurrentHashMap<>();

  /** Those that most detectors ask for are there at once: none waits for another. */
  static DraftHistories of(DraftText draft, DraftReference reference) {
    DraftHistories histories = new DraftHistories();
    if (draft.note().language().equals("en")) {
      EarlierEdition.of(reference, draft).ifPresent(edition -> histories.edited(draft, edition));
    }
    return histories;
  }

  /** The sentences of an edition before the draft. */
  EditionSentences sentences(Note edition) {
    return sentences.computeIfAbsent(edition.id(), _ -> EditionSentences.of(edition));
  }

  /** The sentences of the draft. */
  EditionSentences sentences(DraftText draft) {
    return ofDraft.computeIfAbsent(draft.note().id(), _ -> EditionSentences.of(draft));
  }

  /** The sentences of the draft that were made from those of the edition before. */
  EditedSentences edited(DraftText draft, EarlierEdition edition) {
    return edited.computeIfAbsent(
        edition.note().id(),
        _ -> EditedSentences.of(draft, sentences(draft), sentences(edition.note())));
  }

  /** The histories of both, by the id of the passage. */
  Map<String, WordingHistory> of(DraftText draft, EarlierEdition edition) {
    return byEdition.computeIfAbsent(
        edition.note().id(), _ -> WordingHistories.of(List.of(edition.note(), draft.note())));
  }
}
