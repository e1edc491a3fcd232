package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.name.PersonNames;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds names of persons that stand once in a draft and nowhere in the archive, and are by one
 * letter longer or shorter than one that the draft and the edition before it have: {@code Mr.
 * Takalah} beside {@code Mr. Takala}.
 */
final class PersonNameDetector implements AlarmDetector {

  private final LookupLimit limit;

  PersonNameDetector(LookupLimit searched) {
    this.limit = searched;
  }

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    PersonNames names = new PersonNames();
    names.add(draft.text());
    EarlierEdition.of(reference, draft)
        .ifPresent(
            edition -> edition.note().passages().stream().map(Passage::text).forEach(names::add));
    ArchiveWords archive = new ArchiveWords(draft.note(), world);
    List<Alarm> alarms = new ArrayList<>();
    for (DraftSentence sentence : draft.sentences()) {
      DraftPlace place = DraftPlace.of(sentence, draft);
      for (TextRange name : PersonNames.in(place.text())) {
        names
            .near(name.of(place.text()))
            .filter(_ -> limit.take())
            .filter(_ -> archive.uses(name.of(place.text())) == 0)
            .map(
                known ->
                    place.alarm(
                        AlarmKind.NAME, name, ReasonCode.OTHER_NAME.of(known), Optional.empty()))
            .ifPresent(alarms::add);
      }
    }
    return alarms;
  }
}
