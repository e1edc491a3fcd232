package org.councilnotes.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.councilnotes.extract.RtfGroup.Destination;
import org.councilnotes.extract.RtfGroup.Opening;

/** Reads the text of an RTF file; one use each. */
final class RtfReader implements RtfTokens.Sink {

  /** The start of the private signs at which fonts of signs lie in Unicode. */
  private static final char SIGNS_BLOCK = '\uF000';

  /** Body text and deeper outlines than XHTML has headings are none. */
  private static final int DEEPEST_LEVEL = 6;

  private final RtfStyles styles = new RtfStyles();
  private final RtfCharsets charsets = new RtfCharsets();
  private final StringBuilder title = new StringBuilder();
  private final ByteArrayOutputStream letters = new ByteArrayOutputStream();
  private final Deque<RtfGroup> around = new ArrayDeque<>();
  private final FlowBuilder body = new FlowBuilder();
  private RtfGroup group = new RtfGroup(body);
  private boolean starred;
  private int substitutes;
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
    substitutes = 0;
    around.push(group);
    group = new RtfGroup(group);
  }

  @Override
  public void close() {
    decode();
    substitutes = 0;
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
    if (substitutes > 0) {
      substitutes--;
    } else {
      letters.write(octet);
    }
  }

  private void decode() {
    if (letters.size() > 0) {
      String text = letters.toString(group.charset);
      letters.reset();
      boolean signs = group.charset.equals(RtfCharsets.SIGNS);
      write(signs ? asSigns(text) : text);
    }
  }

  private static String asSigns(String text) {
    StringBuilder signs = new StringBuilder();
    text.chars().forEach(c -> signs.append(c > ' ' ? (char) (SIGNS_BLOCK + c) : (char) c));
    return signs.toString();
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
    if (substitutes > 0 && sign != null) {
      substitutes--;
    } else if (sign != null) {
      write(sign);
    } else if (word.equals("*")) {
      starred = true;
    } else if (!destination(word) && !encoding(word, parameter) && !paragraph(word, parameter)) {
      print(word, parameter);
    }
  }

  /** Whether the word says where the letters of its group go. */
  private boolean destination(String word) {
    boolean optional = starred;
    starred = false;
    Opening opening = RtfWords.OPENING.get(word);
    if (opening != null && group.destination == Destination.TEXT) {
      open(opening);
    } else if (word.equals("upr")) {
      group.paired = group.destination;
      group.destination = Destination.NOWHERE;
    } else if (word.equals("ud") && group.paired != null) {
      group.destination = group.paired;
    } else if (word.equals("stylesheet")) {
      group.destination = Destination.STYLES;
    } else if (word.equals("fonttbl")) {
      group.destination = Destination.FONTS;
    } else if (word.equals("title")) {
      group.destination = Destination.TITLE;
    } else if (RtfWords.NO_TEXT.contains(word)) {
      group.destination = Destination.NOWHERE;
    } else if (optional && !RtfWords.STARRED_TEXT.contains(word) && !isStyle(word)) {
      group.destination = Destination.NOWHERE;
    } else {
      return optional;
    }
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

  private boolean encoding(String word, OptionalInt parameter) {
    int number = parameter.orElse(0);
    switch (word) {
      case "ansicpg" -> document(RtfCharsets.page(number));
      case "mac" -> document(RtfCharsets.page(10_000));
      case "pc" -> document(RtfCharsets.page(437));
      case "pca" -> document(RtfCharsets.page(850));
      case "deff" -> charsets.defaultFont(number);
      case "f" -> font(number);
      case "fcharset" -> charsets.fontCharset(number);
      case "cpg" -> charsets.fontPage(number);
      case "uc" -> group.substitutes = Math.max(0, number);
      case "u" -> parameter.ifPresent(this::unicode);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void unicode(int number) {
    write(Character.toString((char) number));
    substitutes = group.substitutes;
  }

  private void document(Charset charset) {
    charsets.document(charset);
    group.charset = charset;
  }

  private void font(int number) {
    if (group.destination == Destination.FONTS) {
      charsets.entry(number);
    } else {
      group.charset = charsets.ofFont(number);
    }
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
        group.charset = charsets.ofDefaultFont();
      }
      case "ulnone" -> group.print(Ink.UNDERLINED, false);
      case "nosupersub", "sub", "dn" -> group.print(Ink.RAISED, false);
      case "chftn" -> numbered = true;
      default -> {}
    }
  }
}
