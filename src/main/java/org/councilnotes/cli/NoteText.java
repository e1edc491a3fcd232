package org.councilnotes.cli;

import java.util.stream.Collectors;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.Dropped;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Tags;

/** A note for people who look at a terminal. */
record NoteText(Console console) {

  void print(Note note) {
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
    field("marking", note.marking().name());
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

  private static String tags(Tags tags) {
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
    for (Dropped dropped : sheet.dropped()) {
      console.print("dropped %s: %s".formatted(dropped.kind().key(), dropped.text()));
    }
    sheet.warnings().forEach(w -> console.print("warning: " + w));
  }
}
