package org.councilnotes.cli;

import org.councilnotes.search.Family.Member;
import org.councilnotes.search.HeldNote;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.SourceFile;

/** What the archive knows of a note beyond its text, for people who look at a terminal. */
record HeldNoteText(Console console) {

  void print(HeldNote held) {
    console.print("");
    for (Member member : held.family().members()) {
      console.print("family: %s, %s".formatted(named(member.note()), member.tie().key()));
    }
    held.family().newest().ifPresent(m -> console.print("superseded by " + named(m.note())));
    held.family().corrections().forEach(m -> console.print("corrected by " + named(m.note())));
    held.followers().forEach(note -> console.print("previous document of " + named(note)));
    for (SourceFile file : held.files()) {
      console.print("source: " + file.path() + (file.outcome().isIndexed() ? ", read" : ""));
    }
  }

  private static String named(NoteSummary note) {
    return note.naming().number() + " (" + note.naming().language() + ")";
  }
}
