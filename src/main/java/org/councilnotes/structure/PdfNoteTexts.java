package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Dropped;
import org.councilnotes.structure.Page.Line;

/** Puts the lines at the foot of pages together to footnotes; one may go on over the page. */
final class PdfNoteTexts {

  /** Matches {@code 12}; not {@code *}. */
  private static final Pattern FIGURE = Pattern.compile("\\d{1,3}");

  private final PdfNotes foot;
  private final LineJoiner joiner;
  private final List<Dropped> dropped;
  private final List<Block> notes = new ArrayList<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private RichText.Builder words = new RichText.Builder();
  private String key = "";
  private int page;
  private int last;

  PdfNoteTexts(PdfNotes foot, LineJoiner joiner, List<Dropped> dropped) {
    this.foot = foot;
    this.joiner = joiner;
    this.dropped = dropped;
  }

  void add(List<Line> lines) {
    PdfLines plain = new PdfLines(Set.of(), dropped);
    for (PrintLine line : plain.of(lines)) {
      if (startsNote(line)) {
        start(line);
      } else if (joiner.append(words, line.words())) {
        dropped.add(new Dropped(Dropped.Kind.HYPHEN, OptionalInt.of(line.page()), "-"));
      }
    }
  }

  /** A mark may stand alone in the margin, the text set off from it. */
  private boolean startsNote(PrintLine line) {
    Line first = line.parts().getFirst();
    boolean alone = line.parts().size() > 1 && PdfNotes.MARK.matcher(first.text()).matches();
    boolean counts = foot.startsRaised(first) || follows(first);
    return alone || (foot.startsWithMark(first) && counts);
  }

  /** A figure that is not raised may be the first word of a line; marks count on. */
  private boolean follows(Line line) {
    Matcher m = PdfNotes.MARK.matcher(line.text());
    int number = m.lookingAt() ? number(m.group(1)) : 0;
    return number <= 1 || last == 0 || number == last + 1;
  }

  private static int number(String mark) {
    return FIGURE.matcher(mark).matches() ? Integer.parseInt(mark) : 0;
  }

  List<Block> finish() {
    close();
    return notes;
  }

  /** The keys of the notes found so far. */
  Set<String> keys() {
    return keys;
  }

  private void start(PrintLine line) {
    close();
    Matcher m = PdfNotes.MARK.matcher(line.words().text());
    String mark = m.lookingAt() ? m.group(1) : "";
    page = line.page();
    last = number(mark);
    key = PdfLines.key(page, mark);
    keys.add(key);
    dropped.add(new Dropped(Dropped.Kind.MARK, OptionalInt.of(page), mark));
    words = new RichText.Builder().add(line.words().from(mark.length()));
  }

  private void close() {
    if (!words.isEmpty()) {
      notes.add(
          new Block(
              Block.Form.NOTE,
              words.build(),
              OptionalInt.of(Math.max(1, page)),
              Block.Look.note(key)));
    }
    words = new RichText.Builder();
  }
}
