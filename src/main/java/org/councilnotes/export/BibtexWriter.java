package org.councilnotes.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.text.ControlCharacterEscaping;

/**
 * Writes BibTeX: a numbered note is a {@code techreport} of the Council, any other a {@code misc}.
 * Braces in texts are written as commands, as BibTeX counts escaped braces, too.
 */
record BibtexWriter(Writer out) implements ReferenceWriter {

  private static final Map<Character, String> COMMANDS =
      Map.of(
          '\\', "{\\textbackslash}",
          '{', "{\\textbraceleft}",
          '}', "{\\textbraceright}",
          '~', "{\\textasciitilde}",
          '^', "{\\textasciicircum}");

  /** Characters that TeX interprets unless they are escaped by a backslash. */
  private static final String SPECIAL = "#$%&_";

  /** Characters that a key may have beside letters and digits. */
  private static final String IN_KEY = ".:-";

  @Override
  public void add(BibliographicReference reference) throws IOException {
    boolean numbered = reference.number().isPresent();
    out.write((numbered ? "@techreport{" : "@misc{") + key(reference.id()));
    if (numbered) {
      field("author", "{" + BibliographicReference.COUNCIL + "}");
      field("institution", "{" + BibliographicReference.COUNCIL + "}");
      field("number", escaped(reference.number().get()));
    }
    field("title", "{" + escaped(reference.title()) + "}");
    Optional<String> year = reference.year();
    field("year", year.orElse("n.d."));
    if (reference.date().isPresent()) {
      field("date", reference.date().get().toString());
    }
    field("language", escaped(reference.language()));
    field("chapter", escaped(reference.place().section()));
    if (reference.place().page().isPresent()) {
      field("pages", Integer.toString(reference.place().page().getAsInt()));
    }
    field("abstract", escaped(reference.quote()));
    field("note", escaped(String.join(" ", reference.notes())));
    out.write("\n}\n\n");
  }

  private void field(String name, String value) throws IOException {
    out.write(",\n  " + name + " = {" + value + "}");
  }

  static String escaped(String text) {
    StringBuilder tex = new StringBuilder();
    for (char c : ControlCharacterEscaping.replaceUnfitInLine(text).toCharArray()) {
      String command = COMMANDS.get(c);
      if (command != null) {
        tex.append(command);
      } else {
        tex.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append(c);
      }
    }
    return tex.toString();
  }

  /**
   * A valid key for an id, unique for each id: {@code 10364-19/II~2/3} gives {@code
   * 10364-19:II-7e2:3}.
   */
  static String key(String id) {
    StringBuilder key = new StringBuilder();
    for (char c : id.replace('/', ':').toCharArray()) {
      boolean fits = (c < 128 && Character.isLetterOrDigit(c)) || IN_KEY.indexOf(c) >= 0;
      key.append(fits ? Character.toString(c) : "-" + Integer.toHexString(c));
    }
    return key.toString();
  }
}
