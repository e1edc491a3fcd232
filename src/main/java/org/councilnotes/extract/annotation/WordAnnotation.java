package org.councilnotes.extract.annotation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.extract.annotation.AnnotationRequest.AlarmRemark;
import org.councilnotes.extract.annotation.AnnotationRequest.SentenceRemark;
import org.councilnotes.extract.annotation.AnnotationRequest.StartRemark;
import org.councilnotes.extract.annotation.SuggestedEdits.Change;
import org.councilnotes.extract.annotation.TextPlacement.Place;
import org.councilnotes.extract.annotation.WordAnnotator.Remark;
import org.councilnotes.note.text.TextRange;

/** Writes a Word file with the comments and suggestions of a request. */
public final class WordAnnotation {

  private final AnnotationRequest request;
  private final WordText text;
  private final PlacedDraft draft;
  private final List<Remark> placed = new ArrayList<>();
  private final List<Remark> atStart = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private int unplaced;

  private WordAnnotation(AnnotationRequest request, WordText text) {
    this.request = request;
    this.text = text;
    this.draft = PlacedDraft.of(request, text);
  }

  /**
   * Writes the file to the path that the request names.
   *
   * @param word the file that is annotated
   * @throws WordFileException where it cannot be annotated; nothing is written then
   */
  public static void write(Path word, AnnotationRequest request) throws IOException {
    WordFile file = WordFile.open(Files.readAllBytes(word));
    WordText text = file.text();
    List<Remark> remarks = new WordAnnotation(request, text).remarks();
    WordAnnotator.annotate(file, text, remarks, request.at());
    try (OutputStream out = Files.newOutputStream(Path.of(request.output()))) {
      file.write(out);
    }
  }

  /** All remarks: those at the start first, then by place, longest first. */
  private List<Remark> remarks() {
    request.sentences().forEach(this::add);
    request.alarms().forEach(this::add);
    placed.sort(
        Comparator.comparing((Remark remark) -> remark.range().orElseThrow().start())
            .thenComparing(remark -> -remark.range().orElseThrow().end()));
    List<Remark> all = new ArrayList<>();
    all.add(new Remark(Optional.empty(), summary(), List.of()));
    all.addAll(atStart);
    all.addAll(placed);
    return all;
  }

  private void add(SentenceRemark sentence) {
    Optional<Place> place = draft.place(sentence.start());
    if (place.isPresent()) {
      add(sentence, place.get());
      return;
    }
    unplaced++;
    if (sentence.unplaced().isEmpty()) {
      lines.add(sentence.line());
    } else {
      atStart.add(new Remark(Optional.empty(), sentence.unplaced(), List.of()));
    }
  }

  private void add(SentenceRemark sentence, Place place) {
    Optional<List<Change>> changes =
        sentence.changes().isEmpty()
            ? Optional.empty()
            : SuggestedEdits.of(text, place, draft.text(sentence.start()), sentence.changes());
    List<String> unset = sentence.changes().isEmpty() ? sentence.plain() : sentence.unset();
    List<String> said = changes.isPresent() ? sentence.set() : unset;
    if (!said.isEmpty()) {
      placed.add(new Remark(Optional.of(place.range()), said, changes.orElse(List.of())));
    }
  }

  private void add(AlarmRemark alarm) {
    Optional<TextRange> range = draft.range(new TextRange(alarm.start(), alarm.end()));
    List<Remark> side = range.isPresent() ? placed : atStart;
    side.add(new Remark(range, range.isPresent() ? alarm.placed() : alarm.unplaced(), List.of()));
  }

  private List<String> summary() {
    StartRemark start = request.start();
    List<String> said = new ArrayList<>(start.before());
    if (unplaced > 0) {
      Locale locale = Locale.forLanguageTag(start.language());
      said.add(new MessageFormat(start.unplaced(), locale).format(new Object[] {unplaced}));
      said.addAll(lines);
    }
    said.addAll(start.after());
    return said;
  }
}
