package org.councilnotes.cli;

import org.councilnotes.note.Characters;
import org.councilnotes.note.Note;
import org.councilnotes.note.SheetPage;

/** What reading did to a file, page by page, for people who look at a terminal. */
record SheetText(Console console) {

  void print(Note note) {
    for (SheetPage page : SheetPage.of(note)) {
      String name = page.page().isPresent() ? "page " + page.page().getAsInt() : "no page";
      console.print(
          "%-8s %4d passages, %6d characters kept, %5d dropped"
              .formatted(name, page.passages().size(), page.kept(), page.left()));
      page.dropped().forEach(d -> console.print("  " + d.kind().key() + ": " + d.text()));
    }
    Characters sum = note.sheet().characters();
    console.print(
        "%d kept + %d dropped %s %d extracted"
            .formatted(
                sum.kept(), sum.dropped(), sum.balanced() ? "=" : "is not", sum.extracted()));
    note.sheet().warnings().forEach(warning -> console.print("warning: " + warning));
    note.sheet().overridden().forEach(field -> console.print("set by hand: " + field));
  }
}
