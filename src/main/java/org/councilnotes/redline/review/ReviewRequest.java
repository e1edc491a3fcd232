package org.councilnotes.redline.review;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.draft.UnlabelledEdits;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.check.CheckedSentence;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.check.SentenceSource;
import org.councilnotes.draft.check.SentenceVerdict;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.extract.annotation.AnnotationRequest;
import org.councilnotes.extract.annotation.AnnotationRequest.AlarmRemark;
import org.councilnotes.extract.annotation.AnnotationRequest.SentenceRemark;
import org.councilnotes.extract.annotation.AnnotationRequest.WantedText;
import org.councilnotes.extract.annotation.AnnotationRequest.WordChange;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.redline.review.ReviewComments.Suggestion;

/** What is asked of the process that annotates the Word file of a checked draft. */
record ReviewRequest(DraftCheck check, ReviewComments comments, ReviewSettings settings) {

  /** The request to write the file to a path. */
  AnnotationRequest to(Path output) {
    return new AnnotationRequest(
        check.draft().text(),
        wanted(),
        check.sentences().stream().map(this::remark).toList(),
        check.alarms().stream().map(this::remark).toList(),
        comments.start(check),
        settings.at(),
        output.toAbsolutePath().toString());
  }

  /** All sentences, and passages without sentences that an alarm is about. */
  private List<WantedText> wanted() {
    NavigableMap<Integer, WantedText> wanted = new TreeMap<>();
    Set<String> cut = new HashSet<>();
    for (DraftSentence sentence : check.draft().sentences()) {
      boolean isFirst = cut.add(sentence.passage().id());
      WantedText text = wanted(sentence.range(), sentence.text(), isFirst, sentence.passage());
      wanted.put(text.start(), text);
    }
    DraftText draft = check.draft();
    for (Passage passage : draft.note().passages()) {
      TextRange range = draft.place(passage, new TextRange(0, passage.text().length()));
      String text = Whitespace.squeeze(passage.textWithoutDeletions());
      if (isAlarming(range) && !text.isEmpty() && !cut.contains(passage.id())) {
        wanted.put(range.start(), wanted(range, text, true, passage));
      }
    }
    return List.copyOf(wanted.values());
  }

  private boolean isAlarming(TextRange passage) {
    return check.alarms().stream()
        .map(Alarm::range)
        .anyMatch(range -> range.start() <= passage.end() && passage.start() <= range.end());
  }

  private static WantedText wanted(TextRange range, String text, boolean isFirst, Passage passage) {
    return new WantedText(
        range.start(), range.end(), text, isFirst, passage.kind() == PassageKind.FOOTNOTE);
  }

  private SentenceRemark remark(CheckedSentence sentence) {
    boolean isNew = sentence.verdict() == SentenceVerdict.NEW;
    return new SentenceRemark(
        sentence.sentence().range().start(),
        comments.on(sentence, Suggestion.NONE),
        comments.on(sentence, Suggestion.SET),
        comments.on(sentence, Suggestion.IMPOSSIBLE),
        isNew ? List.of() : comments.onUnplaced(sentence),
        comments.unplaced(sentence.sentence().text()),
        changes(sentence));
  }

  /** The changes that give the last agreed wording of an altered sentence. */
  private static List<WordChange> changes(CheckedSentence sentence) {
    Optional<SentenceSource> agreed =
        sentence.agreed().filter(a -> sentence.verdict() == SentenceVerdict.ALTERED);
    return agreed.stream()
        .flatMap(wording -> edits(sentence, wording).stream().map(edit -> change(edit, wording)))
        .toList();
  }

  private static List<Edit> edits(CheckedSentence sentence, SentenceSource agreed) {
    boolean isSource =
        sentence.source().map(SentenceSource::text).filter(agreed.text()::equals).isPresent();
    return isSource && !sentence.edits().isEmpty()
        ? sentence.edits()
        : UnlabelledEdits.between(agreed.text(), sentence.sentence().text());
  }

  private static WordChange change(Edit edit, SentenceSource agreed) {
    return new WordChange(edit.right().start(), edit.right().end(), edit.left().of(agreed.text()));
  }

  private AlarmRemark remark(Alarm alarm) {
    return new AlarmRemark(
        alarm.range().start(),
        alarm.range().end(),
        comments.on(alarm, true),
        comments.on(alarm, false));
  }
}
