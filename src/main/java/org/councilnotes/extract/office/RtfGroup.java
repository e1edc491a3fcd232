package org.councilnotes.extract.office;

import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds within one group of RTF; a group inside it starts with the same. */
final class RtfGroup {

  /** Where its letters go. */
  enum Destination {
    TEXT,
    STYLES,
    FONTS,
    TITLE,
    NOWHERE
  }

  /** A group that holds a text of its own. */
  enum Opening {
    NOTE,
    HEADER,
    FOOTER,
    COMMENT,
    BOX
  }

  final Set<CharacterFormat> ink;
  Destination destination;
  TextFlowBuilder flow;
  Charset charset;

  /** Letters behind a Unicode sign that stand for it. */
  int substitutes;

  /**
   * What becomes of its flow when it closes; absent where the flow belongs to a group around it.
   */
  @Nullable Opening opened;

  /** A mark of the author's own that its note has; empty where it is numbered. */
  String mark = "";

  /** Where text goes on in the Unicode half of a pair; absent outside a pair. */
  @Nullable Destination paired;

  boolean inTable;
  int depth;
  int style;
  int level;

  /** The group around the whole document. */
  RtfGroup(TextFlowBuilder flow) {
    this.flow = flow;
    ink = EnumSet.noneOf(CharacterFormat.class);
    destination = Destination.TEXT;
    charset = RtfCharsets.WESTERN;
    substitutes = 1;
  }

  RtfGroup(RtfGroup around) {
    ink = EnumSet.copyOf(around.ink);
    destination = around.destination;
    flow = around.flow;
    charset = around.charset;
    substitutes = around.substitutes;
    paired = around.paired;
    inTable = around.inTable;
    depth = around.depth;
    style = around.style;
    level = around.level;
  }

  void plainParagraph() {
    inTable = false;
    depth = 0;
    style = 0;
    level = 0;
  }

  /** How deep in tables the paragraph stands; 0 outside. */
  int depth() {
    return depth > 0 ? depth : inTable ? 1 : 0;
  }

  void print(CharacterFormat with, boolean on) {
    if (on) {
      ink.add(with);
    } else {
      ink.remove(with);
    }
  }
}
