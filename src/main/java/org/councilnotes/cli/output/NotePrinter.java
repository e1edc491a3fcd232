package org.councilnotes.cli.output;

import java.util.stream.Collectors;
import org.councilnotes.note.CharacterCounts;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.ExtractionSheetPage;
import org.councilnotes.note.Marking;
import org.councilnotes.note.MarkingJudgement;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteFamily.Member;
import org.councilnotes.store.NoteSummary;

public record NotePrinter(Console console) {

  public void print(Note note) {
    cover(note);
    for (Passage passage : note.passages()) {
      String place = passage.id().substring(note.id().length() + 1);
      String page =
          passage.place().page().isPresent() ? " p. " + passage.place().page().getAsInt() : "";
      console.print("");
      console.print(
          "[%s] %s%s%s".formatted(place, passage.kind().key(), page, tags(passage.tags())));
      console.print(MarkedText.of(passage.text(), passage.marks()));
    }
    sheet(note.sheet());
  }

  private void cover(Note note) {
    CoverPage cover = note.cover();
    field("note", note.id() + " (" + note.language() + ")");
    field("subject", note.subject());
    field("date", cover.identity().date().map(Object::toString).orElse(""));
    field("type", cover.address().type().orElse(""));
    field("from", cover.address().from().orElse(""));
    field("to", cover.address().to().orElse(""));
    field("codes", String.join(", ", cover.codes()));
    field(
        "marking",
        note.marking().name() + ", " + MarkingPrinter.sentence(MarkingJudgement.of(note.cover())));
    field(
        "status",
        note.adoption().status().key() + note.adoption().by().map(b -> ", " + b).orElse(""));
    field("period", note.report().period().map(p -> p.from() + " to " + p.to()).orElse(""));
    field("series", note.report().series().orElse(""));
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      console.print("%-8s %s".formatted(name, value));
    }
  }

  private static String tags(PassageTags tags) {
    String all =
        tags.programmes().stream().map(t -> t.code()).distinct().collect(Collectors.joining(" "))
            + " "
            + tags.countries().stream()
                .map(t -> t.code())
                .distinct()
                .collect(Collectors.joining(" "));
    return all.isBlank() ? "" : " · " + all.strip();
  }

  private void sheet(ExtractionSheet sheet) {
    console.print("");
    console.print(
        "%d characters: %d kept, %d dropped"
            .formatted(
                sheet.characters().extracted(),
                sheet.characters().kept(),
                sheet.characters().dropped()));
    for (DroppedText droppedText : sheet.dropped()) {
      console.print("dropped %s: %s".formatted(droppedText.kind().key(), droppedText.text()));
    }
    sheet.warnings().forEach(w -> console.print("warning: " + w.english()));
  }

  /** Prints what the archive knows of a note beyond its text. */
  public record ArchivePrinter(Console console) {

    public void print(ArchivedNote held) {
      console.print("");
      for (Member member : held.family().members()) {
        console.print("family: %s, %s".formatted(named(member.note()), member.tie().key()));
      }
      held.family().newest().ifPresent(m -> console.print("superseded by " + named(m.note())));
      held.family().corrections().forEach(m -> console.print("corrected by " + named(m.note())));
      held.followers().forEach(note -> console.print("previous document of " + named(note)));
      for (LedgerEntry file : held.files()) {
        console.print("source: " + file.path() + (file.outcome().isIndexed() ? ", read" : ""));
      }
    }

    private static String named(NoteSummary note) {
      return "%s (%s)%s"
          .formatted(
              note.naming().number(),
              note.naming().language(),
              AnswerMarkPrinter.behind(note.marking()));
    }
  }

  /** Prints the extraction sheet of a file, page by page. */
  public record SheetPrinter(Console console) {

    public void print(Note note) {
      if (note.marking() != Marking.PUBLIC) {
        console.print("marking  " + note.marking().name());
      }
      for (ExtractionSheetPage page : ExtractionSheetPage.of(note)) {
        String name = page.page().isPresent() ? "page " + page.page().getAsInt() : "no page";
        console.print(
            "%-8s %4d passages, %6d characters kept, %5d dropped"
                .formatted(
                    name, page.passages().size(), page.keptCharacters(), page.droppedCharacters()));
        page.dropped().forEach(d -> console.print("  " + d.kind().key() + ": " + d.text()));
      }
      CharacterCounts sum = note.sheet().characters();
      console.print(
          "%d kept + %d dropped %s %d extracted"
              .formatted(
                  sum.kept(), sum.dropped(), sum.balanced() ? "=" : "is not", sum.extracted()));
      note.sheet().warnings().forEach(warning -> console.print("warning: " + warning.english()));
      note.sheet().overridden().forEach(field -> console.print("set by hand: " + field));
    }
  }
}
