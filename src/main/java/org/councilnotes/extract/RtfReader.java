package org.councilnotes.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.councilnotes.extract.RtfGroup.Destination;
import org.councilnotes.extract.RtfGroup.Opening;

/** Reads the text of an RTF file; one use each. */
final class RtfReader implements RtfTokens.Sink {

  /** Body text and deeper outlines than XHTML has headings are none. */
  private static final int DEEPEST_LEVEL = 6;

  private final RtfStyles styles = new RtfStyles();
  private final StringBuilder title = new StringBuilder();
  private final RtfLetters letters = new RtfLetters();
  private final Deque<RtfGroup> around = new ArrayDeque<>();
  private final FlowBuilder body = new FlowBuilder();
  private RtfGroup group = new RtfGroup(body);
  private boolean starred;
  private boolean numbered;
  private int notes;

  /**
   * @throws TikaException where the file is broken
   */
  Flow read(InputStream in) throws IOException, TikaException {
    new RtfTokens(in, this).readAll();
    return body.build();
  }

  /** The title that the file gives itself; empty where it gives none. */
  String title() {
    return title.toString().strip();
  }

  @Override
  public void open() {
    decode();
    letters.endSubstitutes();
    around.push(group);
    group = new RtfGroup(group);
  }

  @Override
  public void close() {
    decode();
    letters.endSubstitutes();
    starred = false;
    if (group.destination == Destination.STYLES) {
      styles.define(group.style, group.level);
    }
    RtfGroup closed = group;
    if ((closed.opened != null || around.size() == 1) && closed.flow.hasWords()) {
      end(closed.depth());
    }
    group = around.isEmpty() ? new RtfGroup(body) : around.pop();
    if (closed.opened != null) {
      keep(closed, closed.opened);
    }
  }

  private void keep(RtfGroup closed, Opening kind) {
    Flow flow = closed.flow.build();
    if (kind == Opening.NOTE) {
      String mark = closed.mark;
      group.flow.note(mark.isEmpty() ? Integer.toString(++notes) : mark, flow);
    } else {
      group.flow.aside(new Flow.Aside(Flow.Aside.Kind.valueOf(kind.name()), flow));
    }
  }

  @Override
  public void letter(int octet) {
    starred = false;
    letters.add(octet);
  }

  private void decode() {
    String text = letters.take(group);
    if (!text.isEmpty()) {
      write(text);
    }
  }

  private void write(String text) {
    switch (group.destination) {
      case TEXT -> {
        numbered = false;
        group.flow.words(text, group.ink);
      }
      case STYLES -> styles.letters(text);
      case TITLE -> title.append(text);
      case FONTS, NOWHERE -> {}
    }
  }

  @Override
  public void control(String word, OptionalInt parameter) {
    decode();
    String sign = RtfWords.SIGNS.get(word);
    if (sign != null) {
      write(letters.isSubstitute() ? "" : sign);
    } else if (word.equals("*")) {
      starred = true;
    } else if (!opens(word)
        && !letters.control(word, parameter, group)
        && !paragraph(word, parameter)) {
      print(word, parameter);
    }
  }

  /** Whether the word says where the letters of its group go. */
  private boolean opens(String word) {
    boolean optional = starred;
    starred = false;
    Opening opening = RtfWords.OPENING.get(word);
    if (opening != null && group.destination == Destination.TEXT) {
      open(opening);
      return true;
    }
    return pairs(word) || destination(word, optional) || optional;
  }

  /** Text in two halves, of which the second is in Unicode. */
  private boolean pairs(String word) {
    if (word.equals("upr")) {
      group.paired = group.destination;
      group.destination = Destination.NOWHERE;
    } else if (word.equals("ud") && group.paired != null) {
      group.destination = group.paired;
    } else {
      return false;
    }
    return true;
  }

  private boolean destination(String word, boolean optional) {
    Destination destination = RtfWords.DESTINATIONS.get(word);
    boolean unknown = optional && !RtfWords.STARRED_TEXT.contains(word) && !isStyle(word);
    if (destination == null && !unknown) {
      return false;
    }
    group.destination = destination == null ? Destination.NOWHERE : destination;
    return true;
  }

  /** Character styles are defined with a star; the letters are their names. */
  private boolean isStyle(String word) {
    return group.destination == Destination.STYLES && Set.of("cs", "ds", "ts").contains(word);
  }

  private void open(Opening opening) {
    group.opened = opening;
    group.mark = numbered || opening != Opening.NOTE ? "" : group.flow.takeMark();
    numbered = false;
    group.flow = new FlowBuilder();
    group.ink.clear();
    group.plainParagraph();
  }

  private boolean paragraph(String word, OptionalInt parameter) {
    int number = parameter.orElse(0);
    switch (word) {
      case "par", "sect" -> end(group.depth());
      case "page", "column" -> endBeforeBreak();
      case "cell" -> endCell(1);
      case "nestcell" -> endCell(Math.max(2, group.depth()));
      case "row" -> endRow(1);
      case "nestrow" -> endRow(Math.max(2, group.depth()));
      case "pard" -> group.plainParagraph();
      case "intbl" -> group.inTable = true;
      case "itap" -> group.depth = Math.max(0, number);
      case "s" -> style(number);
      case "outlinelevel" -> group.level = number < DEEPEST_LEVEL ? number + 1 : 0;
      default -> {
        return false;
      }
    }
    return true;
  }

  private void style(int number) {
    group.style = number;
    group.level = styles.level(number);
  }

  private void end(int depth) {
    if (group.destination == Destination.TEXT) {
      group.flow.endParagraph(styles.name(group.style), group.level, depth);
    }
  }

  private void endBeforeBreak() {
    if (group.flow.hasWords()) {
      end(group.depth());
    }
  }

  private void endCell(int depth) {
    if (group.destination == Destination.TEXT) {
      end(depth);
      group.flow.endCell(depth);
    }
  }

  private void endRow(int depth) {
    if (group.destination == Destination.TEXT) {
      group.flow.endRow(depth);
    }
  }

  private void print(String word, OptionalInt parameter) {
    Ink ink = RtfWords.INK.get(word);
    if (ink != null) {
      group.print(ink, parameter.orElse(1) != 0);
      return;
    }
    switch (word) {
      case "plain" -> {
        group.ink.clear();
        letters.plain(group);
      }
      case "ulnone" -> group.print(Ink.UNDERLINED, false);
      case "nosupersub", "sub", "dn" -> group.print(Ink.RAISED, false);
      case "chftn" -> numbered = true;
      default -> {}
    }
  }
}
