package org.councilnotes.extract;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.poi.hwpf.usermodel.CharacterRun;

/**
 * Reads runs of letters of a Word file: what stands for signs, fields by their results, calls of
 * notes.
 *
 * <p>Source: [MS-DOC] 2.4.1, "Retrieving Text", and 2.8.25, "Plcfld".
 */
final class DocRuns {

  private static final char NOTE = '\u0002';
  private static final char FIELD = '\u0013';
  private static final char RESULT = '\u0014';
  private static final char FIELD_END = '\u0015';
  private static final int RAISED = 1;

  private final FlowBuilder flow;
  private final IntFunction<Optional<Flow>> notes;

  /** Fields that are open, and how many of them have not come to their result. */
  private int fields;

  private int instructions;
  private int called;

  /**
   * @param notes gives the note that is called at an offset of the document
   */
  DocRuns(FlowBuilder flow, IntFunction<Optional<Flow>> notes) {
    this.flow = flow;
    this.notes = notes;
  }

  /** A number or bullet that Word puts before a paragraph. */
  void label(String label) {
    flow.label(label, Set.of());
  }

  void read(CharacterRun run) {
    Set<Ink> ink = ink(run);
    if (run.isSymbol()) {
      flow.words(Character.toString(run.getSymbolCharacter()), ink);
      return;
    }
    String text = run.text();
    for (int i = 0; i < text.length(); i++) {
      Optional<Flow> note = notes.apply(run.getStartOffset() + i);
      if (note.isPresent()) {
        call(text.charAt(i), note.get());
      } else {
        read(text.charAt(i), ink);
      }
    }
  }

  /** Word counts the notes with a mark of their own, too, as it prints them. */
  private void call(char sign, Flow note) {
    boolean counted = sign == NOTE;
    flow.note(counted ? Integer.toString(++called) : Character.toString(sign), note);
  }

  private void read(char sign, Set<Ink> ink) {
    switch (sign) {
      case FIELD -> {
        fields++;
        instructions++;
      }
      case RESULT -> instructions = Math.max(0, instructions - 1);
      case FIELD_END -> endField();
      default -> {
        if (instructions == 0) {
          write(sign, ink);
        }
      }
    }
  }

  /** A field without a result ends in its instruction. */
  private void endField() {
    fields = Math.max(0, fields - 1);
    instructions = Math.min(instructions, fields);
  }

  private void write(char sign, Set<Ink> ink) {
    switch (sign) {
      case '\u000B', '\f' -> flow.words("\n", ink);
      case '\u001E' -> flow.words("\u2011", ink);
      case '\t' -> flow.words("\t", ink);
      default -> {
        if (sign >= ' ' && sign != '\u00AD') {
          flow.words(Character.toString(sign), ink);
        }
      }
    }
  }

  private static Set<Ink> ink(CharacterRun run) {
    Set<Ink> ink = EnumSet.noneOf(Ink.class);
    add(ink, Ink.BOLD, run.isBold());
    add(ink, Ink.ITALIC, run.isItalic());
    add(ink, Ink.UNDERLINED, run.getUnderlineCode() != 0);
    add(ink, Ink.RAISED, run.getSubSuperScriptIndex() == RAISED);
    add(ink, Ink.STRUCK, run.isStrikeThrough() || run.isDoubleStrikeThrough());
    add(ink, Ink.DELETED, run.isMarkedDeleted());
    add(ink, Ink.ADDED, run.isMarkedInserted());
    add(ink, Ink.HIDDEN, run.isVanished());
    return ink;
  }

  private static void add(Set<Ink> ink, Ink with, boolean on) {
    if (on) {
      ink.add(with);
    }
  }
}
